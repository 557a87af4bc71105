"""The room 投诉登记: complaints as customers tell them, and the clocks they start."""
