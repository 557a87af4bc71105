"""The smallest Qt program: the floor that the start of ours is measured against."""

import sys

from PySide6.QtWidgets import QApplication, QLabel

application = QApplication(sys.argv)
label = QLabel("Hello")
label.setWindowTitle("Hello, floor")
label.show()
sys.exit(application.exec())
