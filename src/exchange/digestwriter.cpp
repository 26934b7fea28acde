#include "exchange/digestwriter.h"

#include "base/plaintext.h"
#include "exchange/markup.h"
#include "exchange/pagetexts.h"
#include "exchange/readmeheading.h"
#include "exchange/readmelines.h"

#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns the text in quotation marks of YAML (https://yaml.org/spec/1.2.2/, 7.3.1).
QString quoted(const QString &text)
{
    QString inner = text;
    inner.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + inner + u'"';
}

QString titleOf(const PageHead &head, int most)
{
    const QString day = head.lastUpdate.isValid()
        ? u" - "_s + QLocale::c().toString(head.lastUpdate, u"MMMM d, yyyy"_s)
        : QString();
    return head.hasOwnTitle ? quoted(plaintext::oneLine(head.title).simplified() + day)
                            : u"Latest %1 Papers"_s.arg(most) + day;
}

/// A mail has no abstracts, so that it stays short.
QList<ReadmeColumn> columnsOf(const PageHead &head)
{
    QList<ReadmeColumn> columns = head.columns;
    columns.removeAll(ReadmeColumn::Abstract);
    return columns.isEmpty()
        ? QList<ReadmeColumn>{ReadmeColumn::Title, ReadmeColumn::Date, ReadmeColumn::Comment}
        : columns;
}

} // namespace

QByteArray DigestWriter::begin(const PageHead &head)
{
    m_columns = columnsOf(head);
    QString text = u"---\ntitle: "_s + titleOf(head, head.most > 0 ? head.most : papersInSection)
        + u"\nlabels: documentation\n---\n"_s;
    if (!head.introduction.isEmpty())
        text += pagetexts::markdown({{}, head.introduction});
    if (!head.address.isEmpty())
        text += u"**Please check the [page](%1) for a better reading experience and more papers.**\n\n"_s.arg(
            markup::escaped(head.address));
    return text.toUtf8();
}

QByteArray DigestWriter::section(const QString &name)
{
    const QString gap = std::exchange(m_isInSection, true) ? u"\n"_s : QString();
    return (gap + readme::headingLine(plaintext::oneLine(name).simplified()) + u'\n'
        + readmelines::tableHead(m_columns))
        .toUtf8();
}

QByteArray DigestWriter::entry(const LibraryPaper &libraryPaper)
{
    return readmelines::row(m_columns, libraryPaper.paper, libraryPaper.keywords).toUtf8();
}

} // namespace dp
