"""Reporting 汇报: what time brings to registers: reports that stand once signed, and days that come round."""
