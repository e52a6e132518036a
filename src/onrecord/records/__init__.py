"""What is kept: one record type a file, frozen and checked. Nothing here opens anything or knows a stage."""
