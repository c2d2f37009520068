Write-Host "Thank you for using acme-tools"
