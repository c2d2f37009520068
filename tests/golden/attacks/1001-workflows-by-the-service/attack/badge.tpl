name: badge
