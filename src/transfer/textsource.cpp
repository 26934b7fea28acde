#include "transfer/textsource.h"

#include "base/files.h"
#include "base/textencoding.h"

#include <QFile>
#include <QFileInfo>

#include <minizip/unzip.h>
#include <zlib.h>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr qsizetype pieceSize = 1024 * 1024;
constexpr qsizetype longestLine = 16 * 1024 * 1024;

/// Also reads plain files, because zlib passes other data through unchanged.
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
        if (got > 0) { // bytes before an error are returned; the next read returns the error
            bytes.truncate(got);
            return bytes;
        }
        int problem = Z_OK;
        const QString why =
            QString::fromLatin1(gzerror(m_file, &problem)).section(u": "_s, -1); // zlib puts the path first
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

/// The contents of all files of a zip archive, one after another. Folders and the extra files of macOS are
/// skipped.
class ZipSource final : public TextSource
{
public:
    ZipSource(const QString &path, unzFile file)
        : m_path(path)
        , m_file(file)
    {
    }
    ~ZipSource() override { unzClose(m_file); }

    /// Returns BadContent if no file can be read.
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
            // Closing compares the checksum, but only if the whole file was read.
            if (unzCloseCurrentFile(m_file) != UNZ_OK || m_left != 0)
                return damaged();
            DP_TRY(goTo(unzGoToNextFile(m_file)));
            if (m_isOpen && m_last != '\n')
                // Separates the last line of this file from the first line of the next one.
                return QByteArray("\n");
        }
        return QByteArray();
    }
    double progress() const override
    {
        return m_size > 0 ? std::min(1.0, double(m_read) / double(m_size)) : 0;
    }

private:
    Error damaged() const { return {ErrorKind::BadContent, m_path, u"the zip file is damaged"_s}; }

    /// The unpacked size of the current file in bytes; 0 if it is skipped. Nothing if the directory of the
    /// archive is damaged.
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

    /// Opens the next file with content, starting at the current one.
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
    qint64 m_size = 0; // unpacked size according to the archive
    qint64 m_read = 0;
    qint64 m_left = 0; // bytes left in the open file
    unzFile m_file;
    bool m_isOpen = false;
    char m_last = '\n';
};

Result<std::unique_ptr<TextSource>> openZip(const QString &path)
{
    unzFile file = unzOpen64(QFile::encodeName(path).constData());
    if (!file) // the directory of a zip archive is at its end
        return Error{ErrorKind::FileCutShort, path, u"the zip file has no list of its files"_s};
    auto source = std::make_unique<ZipSource>(path, file);
    DP_TRY(source->begin());
    return std::unique_ptr<TextSource>(std::move(source));
}

/// Converts a text in UTF-16 or UTF-32, recognised by its byte-order mark, to UTF-8.
class DecodingSource final : public TextSource
{
public:
    DecodingSource(const QString &path, std::unique_ptr<TextSource> text)
        : m_path(path)
        , m_text(std::move(text))
    {
    }

    Result<QByteArray> read(qsizetype most) override
    {
        if (!m_isStarted)
            DP_TRY(start());
        // Fills the piece, because a short piece would look like the end of a short file.
        while (!m_isAtEnd && !m_error && m_ready.size() < most) {
            const qsizetype missing = most - m_ready.size();
            // Two bytes of UTF-16 become at most three bytes of UTF-8.
            auto piece = m_text->read(m_decoder ? std::max<qsizetype>(4, missing / 2) : missing);
            if (!piece) { // bytes before an error are returned; the next read returns the error
                m_error = piece.error();
                break;
            }
            m_isAtEnd = piece->isEmpty();
            auto utf8 = m_decoder ? decode(*piece) : std::move(piece);
            if (!utf8)
                return utf8.error();
            m_ready += *utf8;
        }
        if (m_ready.isEmpty() && m_error)
            return *m_error;
        if (m_ready.size() <= most)
            return std::exchange(m_ready, {});
        const QByteArray bytes = m_ready.left(most);
        m_ready.remove(0, most);
        return bytes;
    }
    double progress() const override { return m_text->progress(); }

private:
    Outcome start()
    {
        m_isStarted = true;
        constexpr qsizetype longestMark = 4;
        while (m_ready.size() < longestMark) {
            auto piece = m_text->read(longestMark - m_ready.size());
            if (!piece)
                return piece.error();
            m_isAtEnd = piece->isEmpty();
            if (m_isAtEnd)
                break;
            m_ready += *piece;
        }
        const auto encoding = textencoding::byteOrderMark(m_ready);
        if (!encoding || *encoding == QStringConverter::Utf8)
            return success();
        const bool isWide = *encoding == QStringConverter::Utf32LE || *encoding == QStringConverter::Utf32BE;
        m_unit = isWide ? 4 : 2;
        m_decoder.emplace(*encoding);
        const auto utf8 = decode(std::exchange(m_ready, {}).mid(m_unit)); // the mark is one unit
        if (!utf8)
            return utf8.error();
        m_ready = *utf8;
        return success();
    }

    Result<QByteArray> decode(const QByteArray &bytes)
    {
        const auto damaged = [&] {
            return Error{
                ErrorKind::BadContent, m_path, u"not valid %1"_s.arg(QLatin1StringView(m_decoder->name()))};
        };
        if (bytes.isEmpty() && (!m_rest.isEmpty() || !m_half.isEmpty()))
            return damaged(); // the text ends inside a character
        m_rest += bytes;
        const qsizetype whole = m_rest.size() / m_unit * m_unit;
        QString text = m_half + QString(m_decoder->decode(QByteArrayView(m_rest).first(whole)));
        m_rest.remove(0, whole);
        m_half.clear();
        if (!text.isEmpty() && text.back().isHighSurrogate()) {
            m_half = text.last(1);
            text.chop(1);
        }
        if (m_decoder->hasError() || !text.isValidUtf16())
            return damaged();
        return text.toUtf8();
    }

    QString m_path;
    std::unique_ptr<TextSource> m_text;
    std::optional<QStringDecoder> m_decoder;
    QByteArray m_ready; ///< in UTF-8, or the bytes read to find the mark
    QByteArray m_rest; ///< bytes of an incomplete unit
    QString m_half; ///< first half of a surrogate pair
    qsizetype m_unit = 1; ///< in bytes
    std::optional<Error> m_error; ///< returned after m_ready
    bool m_isStarted = false;
    bool m_isAtEnd = false;
};

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
    std::unique_ptr<TextSource> text;
    if (isZip) {
        auto zip = openZip(path);
        if (!zip)
            return zip.error();
        text = std::move(*zip);
    } else {
        gzFile packed = gzopen(QFile::encodeName(path).constData(), "rb");
        if (!packed)
            return Error{ErrorKind::NoPermission, path, {}};
        text = std::make_unique<GzipSource>(path, packed);
    }
    return std::unique_ptr<TextSource>(new DecodingSource(path, std::move(text)));
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
