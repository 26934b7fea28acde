// Fuzz target for snapshot files, plain or compressed (transfer/textsource, transfer/snapshotreader). Every
// file must be read to its end, or until an error is reported. A text that was compressed with gzip or zip
// must be read as the same text.
#include "fuzz/fuzz.h"
#include "support/snapshots.h"
#include "support/testdata.h"
#include "transfer/linesource.h"
#include "transfer/snapshotreader.h"
#include "transfer/textfile.h"

using namespace Qt::StringLiterals;

namespace {

void readAsSnapshot(const QString &path)
{
    (void)dp::SnapshotReader::isSnapshot(path);
    (void)dp::SnapshotReader::markOf(path);
    dp::SnapshotReader reader(path, {}, 0, 100);
    for (double before = 0;;) {
        const auto batch = reader.next();
        if (!batch)
            return;
        DP_RULE(batch->texts.size() == batch->papers.size(), path);
        DP_RULE(batch->papers.size() + batch->skipped <= batch->line, path);
        DP_RULE(batch->progress >= before && batch->progress <= 1, QString::number(batch->progress));
        before = batch->progress;
        if (batch->isLast)
            return;
    }
}

QByteArrayList linesOf(const QString &path)
{
    auto text = dp::textfile::open(path);
    DP_RULE(text.ok(), text.error().detail);
    dp::LineSource source(std::move(*text));
    for (QByteArrayList lines;;) {
        const auto line = source.next();
        DP_RULE(line.ok(), line.error().detail);
        if (!*line)
            return lines;
        lines << **line;
    }
}

/// Returns the lines of a text according to the documentation of LineSource.
QByteArrayList linesOf(QByteArray text)
{
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    QByteArrayList lines = text.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QString path = dp::fuzz::scratchPath(u"snapshot"_s);
    const QByteArray bytes = dp::fuzz::bytesOf(data, size);
    dp::test::putBytes(path, bytes);
    readAsSnapshot(path);
    if (bytes.startsWith("\x1f\x8b") || bytes.startsWith("PK\x03\x04") || bytes.isEmpty())
        return 0;
    const QByteArrayList lines = linesOf(bytes);
    DP_RULE(linesOf(path) == lines, u"plain"_s);
    dp::test::putBytes(path, dp::test::gzipped(bytes));
    DP_RULE(linesOf(path) == lines, u"gzip"_s);
    dp::test::putBytes(path, dp::test::zipped(bytes, "arxiv-metadata-oai-snapshot.json"));
    DP_RULE(linesOf(path) == lines, u"zip"_s);
    return 0;
}
