package de.redlich.storage;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Blobs in a bucket of any S3 server. Only where one is set is any of the S3 library loaded. */
final class BucketBlobs implements Blobs {
    private static final Logger log = LoggerFactory.getLogger(BucketBlobs.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final S3Client s3;
    private final String bucket;
    private final String prefix;

    private BucketBlobs(S3Client s3, String bucket, String prefix) {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    /** @throws WrongSetting when the bucket does not take, return and remove a file */
    static BucketBlobs open(Settings settings) {
        var address = URI.create(Objects.requireNonNull(settings.blobs()));
        var folder = address.getPath().replaceAll("^/+|/+$", "");
        var blobs = new BucketBlobs(client(settings), address.getAuthority(), folder.isEmpty() ? "" : folder + "/");
        blobs.prove(address);
        return blobs;
    }

    private static S3Client client(Settings settings) {
        var client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER))
                .region(Region.of(settings.blobsRegion()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        Objects.requireNonNull(settings.blobsUser()),
                        Objects.requireNonNull(settings.blobsPassword()))))
                // most S3 servers besides Amazon's do not know the newer check sums
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (settings.blobsEndpoint() != null) {
            client.endpointOverride(settings.blobsEndpoint()).forcePathStyle(true);
        }
        return client.build();
    }

    private void prove(URI address) {
        var name = prefix + "write-check/" + BlobPlace.fresh("check").key();
        try {
            var word = "Redlich may write here.".getBytes(StandardCharsets.UTF_8);
            s3.putObject(it -> it.bucket(bucket).key(name), RequestBody.fromBytes(word));
            s3.getObjectAsBytes(it -> it.bucket(bucket).key(name));
            s3.deleteObject(it -> it.bucket(bucket).key(name));
        } catch (S3Exception e) {
            var code = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
            throw new WrongSetting(
                    "The blob store " + address + " does not let us write, read and delete ("
                            + (code == null || code.isEmpty() ? "status " + e.statusCode() : code)
                            + "); check REDLICH_BLOBS, REDLICH_BLOBS_USER and REDLICH_BLOBS_PASSWORD.",
                    e);
        } catch (SdkException e) {
            throw new WrongSetting(
                    "The blob store " + address
                            + " cannot be reached; check REDLICH_BLOBS_ENDPOINT and REDLICH_BLOBS_REGION.",
                    e);
        }
    }

    @Override
    public String put(String folder, byte[] bytes) {
        var place = BlobPlace.fresh(folder);
        try {
            s3.putObject(it -> it.bucket(bucket).key(name(place)), RequestBody.fromBytes(bytes));
            return place.key().toString();
        } catch (SdkException e) {
            discard(place);
            var fault = e.getClass().getSimpleName();
            log.error("the blob store could not keep a file: {}", fault);
            throw new NoRoom(e);
        }
    }

    @Override
    public byte[] read(String folder, String key) {
        var place = BlobPlace.of(folder, key);
        try {
            return s3.getObjectAsBytes(it -> it.bucket(bucket).key(name(place))).asByteArrayUnsafe();
        } catch (NoSuchKeyException e) {
            throw new NoSuchElementException("no blob in " + folder, e);
        }
    }

    @Override
    public void delete(String folder, String key) {
        var place = BlobPlace.of(folder, key);
        s3.deleteObject(it -> it.bucket(bucket).key(name(place)));
    }

    @Override
    public Stream<String> keys(String folder) {
        var beginning = prefix + BlobPlace.fresh(folder).folder() + "/";
        return s3.listObjectsV2Paginator(it -> it.bucket(bucket).prefix(beginning)).contents().stream()
                .map(object -> object.key().substring(beginning.length()))
                .filter(BlobPlace::isKey);
    }

    private String name(BlobPlace place) {
        return prefix + place.folder() + "/" + place.key();
    }

    /** The answer to a failed request may have been lost on the way back. */
    private void discard(BlobPlace place) {
        try {
            s3.deleteObject(it -> it.bucket(bucket).key(name(place)));
        } catch (SdkException e) {
            // the first failure is the one to tell
        }
    }
}
