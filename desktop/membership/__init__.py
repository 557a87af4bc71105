"""Page 会员与权益: members' files, tiers and cards, the benefit matrix, entitlements, cohorts and books."""
