#include "support/citationreaders.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

class BibtexReader
{
public:
    explicit BibtexReader(const QByteArray &bytes)
        : m_in(QString::fromUtf8(bytes))
    {
    }

    QList<CitationEntry> read()
    {
        QList<CitationEntry> entries;
        for (skipBlanks(); m_at < m_in.size(); skipBlanks())
            entries << readEntry();
        return entries;
    }

private:
    CitationEntry readEntry()
    {
        expect(u'@');
        CitationEntry entry;
        entry.type = readWord();
        expect(u'{');
        entry.key = readWord();
        for (skipBlanks(); peek() == u','; skipBlanks()) {
            expect(u',');
            const QString name = readWord();
            expect(u'=');
            skipBlanks();
            if (entry.fields.contains(name))
                fail();
            entry.fields.insert(name, {peek() == u'{' ? readBraces() : readWord()});
        }
        expect(u'}');
        return entry;
    }

    QString readWord()
    {
        skipBlanks();
        const qsizetype begin = m_at;
        while (m_at < m_in.size() && (m_in[m_at].isLetterOrNumber() || u"-:_.+"_s.contains(m_in[m_at])))
            ++m_at;
        if (m_at == begin)
            fail();
        return m_in.mid(begin, m_at - begin);
    }

    QString readBraces()
    {
        const qsizetype begin = m_at + 1;
        int depth = 0;
        do {
            depth += peek() == u'{' ? 1 : peek() == u'}' ? -1 : 0;
            ++m_at;
        } while (depth > 0);
        return m_in.mid(begin, m_at - 1 - begin);
    }

    QChar peek() const
    {
        if (m_at >= m_in.size())
            fail();
        return m_in[m_at];
    }
    void expect(QChar c)
    {
        skipBlanks();
        if (peek() != c)
            fail();
        ++m_at;
    }
    void skipBlanks()
    {
        while (m_at < m_in.size() && m_in[m_at].isSpace())
            ++m_at;
    }
    void fail() const
    {
        qFatal("no BibTeX: %s", qPrintable(m_in.mid(std::max(qsizetype(0), m_at - 200), 250)));
    }

    const QString m_in;
    qsizetype m_at = 0;
};

} // namespace

QList<CitationEntry> readBibtex(const QByteArray &bytes)
{
    return BibtexReader(bytes).read();
}

QString withoutTex(QString value)
{
    if (value.startsWith(u'{') && value.endsWith(u'}'))
        value = value.mid(1, value.size() - 2);
    static const QRegularExpression escaped(u"\\\\([&%$#_{}])"_s);
    value.replace(u"\\{\\vphantom{\\}}"_s, u"{"_s).replace(u"\\vphantom{\\{}\\}"_s, u"}"_s);
    value.replace(escaped, u"\\1"_s);
    return value.replace(u"\\textasciitilde{}"_s, u"~"_s)
        .replace(u"\\textasciicircum{}"_s, u"^"_s)
        .replace(u"\\textbackslash{}"_s, u"\\"_s);
}

QList<CitationEntry> readRis(const QByteArray &bytes)
{
    static const QRegularExpression line(u"^([A-Z][A-Z0-9])  - ([^\\r\\n]*)$"_s);
    QList<CitationEntry> entries;
    bool isOpen = false;
    for (const QString &text : QString::fromUtf8(bytes).split(u"\r\n"_s)) {
        if (text.isEmpty() && !isOpen)
            continue;
        const auto match = line.match(text);
        const QString tag = match.captured(1);
        if (!match.hasMatch() || isOpen != (tag != "TY"_L1))
            qFatal("no RIS: %s", qPrintable(text));
        if (tag == "TY"_L1)
            entries << CitationEntry{match.captured(2), {}, {}};
        else if (tag == "ID"_L1)
            entries.last().key = match.captured(2);
        else if (tag != "ER"_L1)
            entries.last().fields[tag] << match.captured(2);
        isOpen = tag != "ER"_L1;
    }
    if (isOpen)
        qFatal("the last record of RIS has no end");
    return entries;
}

} // namespace dp::test
