#include "architecture/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

/// Separates the code of a file from its comments and literals.
class Lexer
{
public:
    explicit Lexer(const QString &text)
        : m_text(text)
    {
    }

    Code run()
    {
        while (m_at < m_text.size()) {
            if (startsWith(u"//"))
                skipTo(m_text.indexOf(u'\n', m_at));
            else if (startsWith(u"/*"))
                skipBehind(u"*/"_s);
            else if (startsWith(u"R\""))
                readRaw();
            else if (m_text[m_at] == u'"')
                readString();
            else if (m_text[m_at] == u'\'' && !isDigitSeparator())
                skipCharacter();
            else
                copy();
        }
        return m_code;
    }

private:
    bool startsWith(QStringView what) const { return QStringView(m_text).mid(m_at).startsWith(what); }
    /// Returns whether the quotation mark separates digits, as in 1'000 or 0xff'ff. The prefix u of a
    /// character literal is not a digit.
    bool isDigitSeparator() const
    {
        static const QString digits = u"0123456789abcdefABCDEF"_s;
        return m_at > 0 && digits.contains(m_text[m_at - 1]);
    }

    /// Copies the code up to the next character that can begin a literal or a comment.
    void copy()
    {
        const qsizetype from = m_at;
        do {
            if (m_text[m_at] == u'\n')
                ++m_line;
            ++m_at;
        } while (m_at < m_text.size() && !isSpecial(m_text[m_at]));
        m_code.text += QStringView(m_text).mid(from, m_at - from);
    }
    static bool isSpecial(QChar c) { return c == u'/' || c == u'"' || c == u'\'' || c == u'R'; }

    /// Skips the text, but keeps its line breaks, so that line numbers stay valid.
    void skipTo(qsizetype end)
    {
        if (end < 0)
            end = m_text.size();
        const qsizetype breaks = QStringView(m_text).mid(m_at, end - m_at).count(u'\n');
        m_code.text += QString(breaks, u'\n');
        m_line += int(breaks);
        m_at = end;
    }
    void skipBehind(const QString &mark)
    {
        const qsizetype end = m_text.indexOf(mark, m_at + 2);
        skipTo(end < 0 ? -1 : end + mark.size());
    }

    void readRaw()
    {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        const QString close = u')' + m_text.mid(m_at + 2, open - m_at - 2) + u'"';
        const qsizetype end = m_text.indexOf(close, open);
        m_code.literals << Literal{m_text.mid(open + 1, end - open - 1), m_line};
        skipTo(end < 0 ? -1 : end + close.size());
        m_code.text += u"\"\""_s;
    }
    void readString()
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != u'"')
            end += m_text[end] == u'\\' ? 2 : 1;
        m_code.literals << Literal{m_text.mid(m_at + 1, end - m_at - 1), m_line};
        skipTo(end + 1);
        m_code.text += u"\"\""_s;
    }
    void skipCharacter()
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != u'\'')
            end += m_text[end] == u'\\' ? 2 : 1;
        skipTo(end + 1);
    }

    const QString m_text;
    Code m_code;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

Sources sourcesIn(const QString &folder)
{
    const QDir root(folder);
    Sources sources;
    QDirIterator it(root.path(), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            sources[root.relativeFilePath(file.fileName())] = QString::fromUtf8(file.readAll());
    }
    return sources;
}

QList<Include> includesOf(const QString &text)
{
    static const QRegularExpression pattern(uR"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"_s);
    QList<Include> includes;
    int line = 0;
    for (const QString &content : text.split(u'\n')) {
        ++line;
        if (const auto m = pattern.match(content); m.hasMatch())
            includes << Include{m.captured(2), m.captured(1) == "\""_L1, line};
    }
    return includes;
}

QString unitOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'.'));
}

Code codeOf(const QString &text)
{
    return Lexer(text).run();
}

QStringList differences(const QHash<QString, QString> &found, const QSet<QString> &exceptions)
{
    QStringList messages;
    for (auto it = found.cbegin(); it != found.cend(); ++it)
        if (!exceptions.contains(it.key()))
            messages << it.value();
    for (const QString &exception : exceptions)
        if (!found.contains(exception))
            messages << exception + u": the exception is not needed any more"_s;
    messages.sort();
    return messages;
}

} // namespace dp::test
