from setuptools import setup

setup(name="pixel-bridge-native", version="2.0.4", py_modules=["bridge"])
