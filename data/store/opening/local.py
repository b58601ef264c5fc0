"""The one person of local mode: until sign-in is set up, whoever sits at the machine is steward."""

from sqlalchemy import Engine
from sqlmodel import col, insert, select

from data.access import Role, Viewer
from data.store import audit
from data.store.database import writing
from data.store.opening.bulk import insert_row
from models import Grant, Person

LOGIN = "local"
LOCAL = Viewer(LOGIN, "You", Role.STEWARD)


def ensure_local_person(engine: Engine) -> None:
    """See to it that 'local' is known and steward."""
    with writing(engine) as connection:
        if connection.execute(select(Person.id).where(col(Person.login) == LOGIN)).first():
            return
        person_id = insert_row(connection, Person(login=LOGIN, name="You"))
        # A grant like anybody's: no rule anywhere needs an exception for local mode.
        connection.execute(insert(Grant).values(person_id=person_id, place_id=None, role="steward"))
        audit.append(connection, person_id, "grant", f"person {person_id}", "steward, everywhere")
