-- Whether any version still uses a blob is asked whenever a draft is written anew.
create index material_blob on course.material (blob);
