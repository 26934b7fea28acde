#include "exchange/digestwriter.h"

#include "base/plaintext.h"
#include "exchange/markup.h"
#include "exchange/readmeheading.h"
#include "exchange/readmelines.h"

#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QList<ReadmeColumn> columns()
{
    return {ReadmeColumn::Title, ReadmeColumn::Date, ReadmeColumn::Comment};
}

} // namespace

QByteArray DigestWriter::begin(const PageHead &head)
{
    QString text = u"---\ntitle: Latest %1 Papers"_s.arg(papersInSection);
    if (head.lastUpdate.isValid())
        text += u" - "_s + QLocale::c().toString(head.lastUpdate, u"MMMM d, yyyy"_s);
    text += u"\nlabels: documentation\n---\n"_s;
    if (!head.address.isEmpty())
        text += u"**Please check the [page](%1) for a better reading experience and more papers.**\n\n"_s.arg(
            markup::escaped(head.address));
    return text.toUtf8();
}

QByteArray DigestWriter::section(const QString &name)
{
    const QString gap = std::exchange(m_isInSection, true) ? u"\n"_s : QString();
    return (gap + readme::headingLine(plaintext::oneLine(name).simplified()) + u'\n'
        + readmelines::tableHead(columns()))
        .toUtf8();
}

QByteArray DigestWriter::entry(const LibraryPaper &libraryPaper)
{
    return readmelines::row(columns(), libraryPaper.paper).toUtf8();
}

} // namespace dp
