"""Lists of stages, what they are given, and where they run. They open things for the stages; web and cli ask here."""
