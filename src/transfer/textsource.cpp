#include "transfer/textsource.h"

#include "base/files.h"

#include <QFile>
#include <QFileInfo>

#include <minizip/unzip.h>
#include <zlib.h>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr qsizetype pieceSize = 1024 * 1024;
constexpr qsizetype longestLine = 16 * 1024 * 1024;

/// Plain files as well: zlib passes what is not its own.
class GzipSource final : public TextSource
{
public:
    GzipSource(const QString &path, gzFile file)
        : m_path(path)
        , m_size(QFileInfo(path).size())
        , m_file(file)
    {
        gzbuffer(m_file, 256 * 1024);
    }
    ~GzipSource() override { gzclose(m_file); }

    Result<QByteArray> read(qsizetype most) override
    {
        QByteArray bytes(most, Qt::Uninitialized);
        const int got = gzread(m_file, bytes.data(), unsigned(most));
        if (got > 0) { // what was read before something was wrong counts; the next read tells it
            bytes.truncate(got);
            return bytes;
        }
        int problem = Z_OK;
        const QString why =
            QString::fromLatin1(gzerror(m_file, &problem)).section(u": "_s, -1); // after the path
        if (problem == Z_BUF_ERROR)
            return Error{ErrorKind::FileCutShort, m_path, u"the file ends before its packing does"_s};
        if (got < 0 || (problem != Z_OK && problem != Z_STREAM_END))
            return Error{ErrorKind::BadContent, m_path, why};
        return QByteArray();
    }
    double progress() const override
    {
        return m_size > 0 ? std::min(1.0, double(gzoffset(m_file)) / double(m_size)) : 0;
    }

private:
    QString m_path;
    qint64 m_size;
    gzFile m_file;
};

/// All files of a zip, one after another. Folders and what macOS puts beside a file are left out.
class ZipSource final : public TextSource
{
public:
    ZipSource(const QString &path, unzFile file)
        : m_path(path)
        , m_file(file)
    {
    }
    ~ZipSource() override { unzClose(m_file); }

    /// BadContent where none of its files can be read.
    Outcome begin()
    {
        for (int step = unzGoToFirstFile(m_file); step == UNZ_OK; step = unzGoToNextFile(m_file)) {
            const auto size = sizeToRead();
            if (!size)
                return damaged();
            m_size += *size;
        }
        return goTo(unzGoToFirstFile(m_file));
    }

    Result<QByteArray> read(qsizetype most) override
    {
        while (m_isOpen) {
            QByteArray bytes(most, Qt::Uninitialized);
            const int got = unzReadCurrentFile(m_file, bytes.data(), unsigned(most));
            if (got < 0)
                return damaged();
            if (got > 0) {
                bytes.truncate(got);
                m_left -= got;
                m_read += got;
                m_last = bytes.back();
                return bytes;
            }
            m_isOpen = false;
            // The checksum is compared at closing, but only where all was read.
            if (unzCloseCurrentFile(m_file) != UNZ_OK || m_left != 0)
                return damaged();
            DP_TRY(goTo(unzGoToNextFile(m_file)));
            if (m_isOpen && m_last != '\n')
                return QByteArray(
                    "\n"); // the last line of a file is not the beginning of the next one's first
        }
        return QByteArray();
    }
    double progress() const override
    {
        return m_size > 0 ? std::min(1.0, double(m_read) / double(m_size)) : 0;
    }

private:
    Error damaged() const { return {ErrorKind::BadContent, m_path, u"the zip file is damaged"_s}; }

    /// Bytes of the file at hand; 0: it is left out. Nothing where the list of files is damaged.
    std::optional<qint64> sizeToRead() const
    {
        unz_file_info64 info{};
        QByteArray name(1024, '\0');
        if (unzGetCurrentFileInfo64(
                m_file, &info, name.data(), uLong(name.size() - 1), nullptr, 0, nullptr, 0)
            != UNZ_OK)
            return std::nullopt;
        return name.startsWith("__MACOSX/") ? 0 : qint64(info.uncompressed_size);
    }

    /// Opens the first file from there that has something to read.
    Outcome goTo(int step)
    {
        for (; step == UNZ_OK; step = unzGoToNextFile(m_file)) {
            const auto size = sizeToRead();
            if (!size)
                return damaged();
            if (*size == 0)
                continue;
            if (unzOpenCurrentFile(m_file) != UNZ_OK)
                return damaged();
            m_left = *size;
            m_isOpen = true;
            return success();
        }
        return step == UNZ_END_OF_LIST_OF_FILE ? success() : Outcome(damaged());
    }

    QString m_path;
    qint64 m_size = 0; // unpacked, as the archive tells
    qint64 m_read = 0;
    qint64 m_left = 0; // of the file that is open
    unzFile m_file;
    bool m_isOpen = false;
    char m_last = '\n';
};

Result<std::unique_ptr<TextSource>> openZip(const QString &path)
{
    unzFile file = unzOpen64(QFile::encodeName(path).constData());
    if (!file) // its list of files is at its end
        return Error{ErrorKind::FileCutShort, path, u"the zip file has no list of its files"_s};
    auto source = std::make_unique<ZipSource>(path, file);
    DP_TRY(source->begin());
    return std::unique_ptr<TextSource>(std::move(source));
}

} // namespace

Result<std::unique_ptr<TextSource>> TextSource::open(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Error{ErrorKind::IsDirectory, path, {}};
    if (!info.exists())
        return Error{ErrorKind::NoSuchFile, path, {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::NoPermission, path, file.errorString()};
    const bool isZip = info.isFile() && file.peek(4) == QByteArray("PK\x03\x04", 4);
    file.close();
    if (isZip)
        return openZip(path);
    gzFile packed = gzopen(QFile::encodeName(path).constData(), "rb");
    if (!packed)
        return Error{ErrorKind::NoPermission, path, {}};
    return std::unique_ptr<TextSource>(new GzipSource(path, packed));
}

Result<std::optional<QByteArray>> LineSource::next()
{
    for (qsizetype searched = m_at;;) {
        if (const qsizetype end = m_buffer.indexOf('\n', searched); end >= 0) {
            const QByteArray line = m_buffer.mid(m_at, end - m_at);
            m_at = end + 1;
            return std::optional(line);
        }
        if (m_ended) {
            if (m_at >= m_buffer.size())
                return std::optional<QByteArray>();
            const QByteArray line = m_buffer.mid(m_at);
            m_at = m_buffer.size();
            return std::optional(line);
        }
        m_buffer.remove(0, std::exchange(m_at, 0));
        searched = m_buffer.size();
        if (m_buffer.size() > longestLine)
            return Error{ErrorKind::BadContent, {}, u"a line of more than 16 MiB"_s};
        auto piece = m_text->read(pieceSize);
        if (!piece)
            return piece.error();
        m_ended = piece->isEmpty();
        m_buffer += *piece;
        if (!std::exchange(m_started, true) && m_buffer.startsWith("\xef\xbb\xbf"))
            m_buffer.remove(0, 3);
    }
}

} // namespace dp
