"""What the text says to who, where and when in the world, with reasons. Gazetteers and tables come in as arguments."""
