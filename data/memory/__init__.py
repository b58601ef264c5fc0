"""How a place's sheets were read: kept by the words on them, so that their next period is read alike."""
