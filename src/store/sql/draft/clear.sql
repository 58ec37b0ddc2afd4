delete from draft
