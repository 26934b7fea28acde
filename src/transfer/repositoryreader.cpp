#include "transfer/repositoryreader.h"

#include "base/textencoding.h"
#include "exchange/readmereader.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int versionsAtOnce = 20;
constexpr qint64 bytesAtOnce = 16 * 1024 * 1024;
/// The largest known pages have about 20 MiB.
constexpr qint64 largestPage = 64 * 1024 * 1024;
constexpr int shortIdLength = 10;

} // namespace

RepositoryReader::RepositoryReader(const QString &folder, const GitReader::Stop &stop)
    : m_git(folder, stop)
{
}

Outcome RepositoryReader::open()
{
    auto versions = pageversions::list(m_git);
    if (!versions)
        return versions.error();
    m_versions = std::move(*versions);
    m_marks = {QByteArray()};
    for (const PageVersion &version : std::as_const(m_versions.list)) {
        QCryptographicHash hash(QCryptographicHash::Sha1);
        hash.addData(m_marks.last() + version.commit);
        for (const PageVersion::Blob &blob : version.blobs)
            hash.addData(blob.id);
        m_marks << hash.result();
    }
    return success();
}

Result<RepositoryReader::Batch> RepositoryReader::next()
{
    Blobs blobs;
    int end = m_done;
    for (qint64 bytes = 0; end < count() && end - m_done < versionsAtOnce && bytes < bytesAtOnce; ++end) {
        const PageVersion::Blob &first = m_versions.list[end].blobs.first();
        bytes += std::min(first.size, largestPage);
        blobs << first;
    }
    const auto texts = contents(blobs);
    if (!texts)
        return texts.error();
    Batch batch;
    for (int i = m_done; i < end; ++i) {
        const PageVersion &version = m_versions.list[i];
        Page page{QString::fromLatin1(version.commit.left(shortIdLength)), version.time, {}, {}};
        if (version.blobs.first().size > largestPage)
            page.problem = u"the page is too large"_s;
        else
            readPage(texts->at(i - m_done), page);
        if (!page.page)
            DP_TRY(readAlternatives(version.blobs.mid(1), page));
        batch.pages << page;
    }
    m_done = end;
    batch.done = m_done;
    batch.isLast = m_done == count();
    return batch;
}

/// Reads other files of the commit, until one has papers.
Outcome RepositoryReader::readAlternatives(const Blobs &blobs, Page &page)
{
    for (const PageVersion::Blob &blob : blobs) {
        if (blob.size > largestPage || m_withoutPapers.contains(blob.id))
            continue;
        const auto text = contents({blob});
        if (!text)
            return text.error();
        Page other;
        readPage(text->first(), other);
        if (other.page) {
            page.page = other.page;
            page.problem.clear();
            return success();
        }
        m_withoutPapers << blob.id;
    }
    return success();
}

/// bytes: null if the repository does not have the file.
void RepositoryReader::readPage(const QByteArray &bytes, Page &page)
{
    if (bytes.isNull()) {
        page.problem = u"the repository does not have this page"_s;
        return;
    }
    const auto decoded = textencoding::toUtf8(bytes);
    if (!decoded) {
        page.problem = bytes.contains('\0') ? u"the page is no text"_s : u"the page is not valid UTF-8"_s;
        return;
    }
    ReadmePage read = readme::read(*decoded, &m_rows);
    if (!read.sections.isEmpty())
        page.page = std::move(read);
}

/// Returns the contents of these files; null for a file that is too large or missing.
Result<QList<QByteArray>> RepositoryReader::contents(const Blobs &blobs) const
{
    QByteArray ids;
    for (const PageVersion::Blob &blob : blobs)
        if (blob.size <= largestPage)
            ids += blob.id + '\n';
    QList<QByteArray> texts;
    if (ids.isEmpty())
        return QList<QByteArray>(blobs.size());
    const auto answer = m_git.read({u"cat-file"_s, u"--batch"_s, u"--buffer"_s}, ids);
    if (!answer)
        return answer.error();
    qsizetype at = 0;
    for (const PageVersion::Blob &blob : blobs) {
        texts << QByteArray();
        if (blob.size > largestPage)
            continue;
        const qsizetype end = answer->indexOf('\n', at);
        const QByteArray head = answer->mid(at, end - at);
        if (end < 0 || !head.startsWith(blob.id))
            return Error{ErrorKind::GitFailed, m_git.folder(), u"the answer of cat-file is incomplete"_s};
        at = end + 1;
        if (!head.contains(" blob "))
            continue;
        texts.last() = blob.size == 0 ? QByteArray("") : answer->mid(at, blob.size);
        at += blob.size + 1;
    }
    return texts;
}

} // namespace dp
