"""Labels 标签: what is stuck on papers, bags, boxes and shelves, spine strips, and the stamp of archived papers."""
