#include "exchange/riswriter.h"

#include "exchange/citation.h"
#include "text/readable.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QString risName(const PersonName &name)
{
    // A comma would divide the name of a group into a family name and a given name.
    if (!name.literal.isEmpty())
        return QString(name.literal).replace(u", "_s, u" and "_s).remove(u',');
    QString text = name.particle.isEmpty() ? QString() : name.particle + u' ';
    text += name.family + u", "_s + name.given;
    return name.suffix.isEmpty() ? text : text + u", "_s + name.suffix;
}

/// Collects the lines of a record. White space is simplified, so that no value can begin a new line.
class Lines
{
public:
    void add(QLatin1StringView tag, const QString &value)
    {
        const QString line = value.simplified();
        if (!line.isEmpty())
            m_text += tag + "  - "_L1 + line + "\r\n"_L1;
    }
    QByteArray record() const { return (m_text + "ER  - \r\n\r\n"_L1).toUtf8(); }

private:
    QString m_text;
};

void addRisJournal(Lines &lines, const Citation &citation)
{
    if (!citation.journal)
        return lines.add("PB"_L1, u"arXiv"_s);
    lines.add("T2"_L1, readable::text(citation.journal->journal));
    lines.add("VL"_L1, citation.journal->volume);
    lines.add("IS"_L1, citation.journal->issue);
    lines.add("SP"_L1, citation.journal->firstPage);
    lines.add("EP"_L1, citation.journal->lastPage);
}

} // namespace

QByteArray RisWriter::entry(const Citation &citation)
{
    Lines lines;
    lines.add("TY"_L1, citation.journal ? u"JOUR"_s : u"UNPB"_s);
    lines.add("ID"_L1, citation.key);
    lines.add("TI"_L1, readable::text(citation.title));
    for (const PersonName &author : citation.authors)
        lines.add("AU"_L1, risName(author));
    lines.add("PY"_L1, QString::number(citation.year));
    if (!citation.journal && citation.submitted.isValid())
        lines.add("DA"_L1, citation.submitted.toString(u"yyyy/MM/dd"_s));
    addRisJournal(lines, citation);
    lines.add("DO"_L1, citation.doi);
    lines.add("UR"_L1, citation.address());
    lines.add("AN"_L1, u"arXiv:"_s + citation.id.toString());
    lines.add("N1"_L1, readable::text(citation.note));
    lines.add("AB"_L1, readable::text(citation.abstract));
    return lines.record();
}

} // namespace dp
