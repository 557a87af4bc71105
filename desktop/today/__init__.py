"""Page 工作台: what is due now over all rooms, and which signed papers are still away."""
