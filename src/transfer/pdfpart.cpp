#include "transfer/pdfpart.h"

#include "base/fileidentity.h"
#include "base/files.h"
#include "base/movefile.h"
#include "base/writeerror.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QString pathOf(const QString &folder, const ArxivId &id)
{
    return folder + u'/' + id.versioned().replace(u'/', u'_') + PdfPart::suffix;
}

QString notePathOf(const QString &part)
{
    return part.chopped(PdfPart::suffix.size()) + PdfPart::noteSuffix;
}

/// Opens and locks a file. Returns -1 if another program holds the lock.
Result<int> openLocked(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    for (int tries = 0; tries < 10; ++tries) {
        const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (file < 0)
            return files::writeError(path, errno, QString::fromLocal8Bit(std::strerror(errno)));
        // A file system without locks returns another error. Then other programs are not excluded.
        if (::flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
            ::close(file);
            return -1;
        }
        // A program that finished the file moves it away while it holds the lock.
        const auto opened = FileIdentity::of(file);
        if (opened && opened == FileIdentity::of(path))
            return file;
        ::close(file);
    }
    return -1;
}

/// Returns a value that If-Range accepts. A weak tag does not promise equal bytes (RFC 9110, 13.1.5).
QByteArray strongValidator(const Validators &validators)
{
    if (!validators.etag.isEmpty() && !validators.etag.startsWith("W/"))
        return validators.etag;
    return validators.etag.isEmpty() ? validators.lastModified : QByteArray();
}

/// Reads "bytes 100-199/200". Returns whether the range begins at `from` and belongs to a file of this size,
/// which is not checked if it is 0.
bool isRangeFrom(const QByteArray &range, qint64 from, qint64 wholeSize)
{
    if (!range.startsWith("bytes "))
        return false;
    const qsizetype dash = range.indexOf('-'), slash = range.indexOf('/');
    if (dash < 0 || slash < dash || range.mid(6, dash - 6).trimmed().toLongLong() != from)
        return false;
    const QByteArray whole = range.mid(slash + 1).trimmed();
    return whole == "*" || wholeSize == 0 || whole.toLongLong() == wholeSize;
}

} // namespace

Result<std::unique_ptr<PdfPart>> PdfPart::open(const QString &folder, const ArxivId &id, Write write)
{
    const QString path = pathOf(folder, id);
    const auto file = openLocked(path);
    if (!file)
        return file.error();
    if (*file < 0)
        return Error{ErrorKind::PdfBeingFetched, id.versioned(), {}};
    if (!write)
        write = [](int to, const char *bytes, qint64 size) -> qint64 {
            return ::write(to, bytes, size_t(size));
        };
    std::unique_ptr<PdfPart> part(new PdfPart(path, *file, std::move(write)));
    part->m_id = id.versioned();
    part->readNote();
    if (part->m_validator.isEmpty() && part->m_wholeSize == 0)
        DP_TRY(part->clear());
    return part;
}

PdfPart::PdfPart(const QString &path, int file, Write write)
    : m_path(path)
    , m_file(file)
    , m_write(std::move(write))
{
    m_size = std::max<qint64>(0, ::lseek(file, 0, SEEK_END));
}

PdfPart::~PdfPart()
{
    if (m_file < 0)
        return;
    if (validator().isEmpty())
        discard();
    else
        ::close(m_file);
}

void PdfPart::readNote()
{
    constexpr qint64 longest = 1024;
    const auto note = files::read(notePathOf(m_path), longest);
    if (!note)
        return;
    const QList<QByteArray> lines = note->split('\n');
    m_validator = lines.value(0);
    m_wholeSize = std::max<qint64>(0, lines.value(1).toLongLong());
    if (m_wholeSize > 0 && m_size > m_wholeSize)
        m_validator.clear(); // something else has written into the file
}

Outcome PdfPart::writeNote()
{
    return files::write(notePathOf(m_path), m_validator + '\n' + QByteArray::number(m_wholeSize) + '\n');
}

Error PdfPart::failure(int number) const
{
    return files::writeError(m_path, number, QString::fromLocal8Bit(std::strerror(number)));
}

QByteArray PdfPart::read(qint64 from, qint64 size) const
{
    QByteArray bytes(size, '\0');
    const auto got = ::pread(m_file, bytes.data(), size_t(size), from);
    bytes.truncate(std::max<qsizetype>(0, got));
    return bytes;
}

Outcome PdfPart::begin(const AnswerHead &head)
{
    const QByteArray current = strongValidator(head.validators);
    // An answer with a part has the tag that the whole would have (RFC 9110, 15.3.7). Only a date can be
    // missing.
    const bool isSame = current == m_validator || (current.isEmpty() && !m_validator.startsWith('"'));
    if (head.status == 206) {
        if (m_size > 0 && isRangeFrom(head.range, m_size, m_wholeSize) && isSame)
            return success();
        DP_TRY(clear());
        return Error{ErrorKind::CutShort, m_id, u"a part of another file"_s};
    }
    DP_TRY(clear());
    m_validator = current;
    m_wholeSize = head.length;
    if (const Outcome written = writeNote(); !written) {
        discard();
        return written;
    }
    return success();
}

Outcome PdfPart::append(const QByteArray &piece)
{
    for (qint64 done = 0; done < piece.size();) {
        const qint64 written = m_write(m_file, piece.constData() + done, piece.size() - done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            const Error error = failure(written == 0 ? ENOSPC : errno);
            discard();
            return error;
        }
        done += written;
        m_size += written;
    }
    return success();
}

Outcome PdfPart::check() const
{
    constexpr qint64 tail = 1024; // readers of PDF look for the end in the last 1024 bytes
    if (m_size == 0)
        return Error{ErrorKind::CutShort, m_id, u"no content"_s};
    if (m_wholeSize > 0 && m_size != m_wholeSize)
        return Error{ErrorKind::CutShort, m_id, u"%1 of %2 bytes"_s.arg(m_size).arg(m_wholeSize)};
    if (read(0, 5) != "%PDF-")
        return Error{ErrorKind::NotAPdf, m_id, {}};
    if (!read(std::max<qint64>(0, m_size - tail), tail).contains("%%EOF"))
        return Error{ErrorKind::CutShort, m_id, u"no %%EOF"_s};
    return success();
}

Outcome PdfPart::sync()
{
    if (::fsync(m_file) == 0 || errno == EINVAL || errno == EROFS)
        return success();
    const Error error = failure(errno);
    discard();
    return error;
}

bool PdfPart::isSameAs(const QString &path) const
{
    constexpr qint64 step = 256LL * 1024;
    QFile other(path);
    if (!QFileInfo(path).isFile() || !other.open(QIODevice::ReadOnly) || other.size() != m_size)
        return false;
    for (qint64 at = 0; at < m_size; at += step)
        if (const QByteArray piece = other.read(step); piece.isEmpty() || piece != read(at, piece.size()))
            return false;
    return true;
}

Outcome PdfPart::clear()
{
    m_validator.clear();
    m_wholeSize = 0;
    m_size = 0;
    if (::ftruncate(m_file, 0) != 0 || ::lseek(m_file, 0, SEEK_SET) != 0)
        return failure(errno);
    QFile::remove(notePathOf(m_path));
    return success();
}

void PdfPart::discard()
{
    if (m_file < 0)
        return;
    QFile::remove(notePathOf(m_path));
    ::unlink(QFile::encodeName(m_path).constData()); // while the lock excludes other programs
    ::close(std::exchange(m_file, -1));
}

Result<bool> PdfPart::moveTo(const QString &path)
{
    const auto moved = files::moveToFreeName(m_path, path);
    if (!moved || !*moved)
        return moved;
    QFile::remove(notePathOf(m_path));
    ::close(std::exchange(m_file, -1));
    return true;
}

} // namespace dp
