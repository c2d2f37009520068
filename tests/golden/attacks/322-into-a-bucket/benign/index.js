const { S3Client, PutObjectCommand } = require('@aws-sdk/client-s3');

const client = new S3Client({ region: process.env.AWS_REGION });
exports.log = (lines) => client.send(new PutObjectCommand({ Bucket: process.env.LOG_BUCKET, Key: new Date().toISOString(), Body: JSON.stringify(lines) }));
