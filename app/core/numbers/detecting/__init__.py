"""Whose number it is: formats tried on a number, their evidence weighed, candidates ranked."""
