"""What the shipped stories teach, and where every advice of the first texts went."""
