#include "exchange/frontmatter.h"

#include "exchange/yaml.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace frontmatterparts { namespace {

/// Returns the texts of a property. A property of another form is its own text.
QStringList valuesOf(const YamlNode &node, const QString &text)
{
    if (node.isScalar())
        return {node.text};
    if (node.kind != YamlNode::Kind::Sequence)
        return node.kind == YamlNode::Kind::Null ? QStringList() : QStringList{text};
    QStringList values;
    for (const YamlNode &one : node.items) {
        if (!one.isScalar())
            return {text};
        values << one.text;
    }
    return values;
}

/// Returns the length of the blank lines and comments at the end of a property. In a block text, only a
/// comment that is not indented is one.
qsizetype tailLength(const QString &text)
{
    static const QRegularExpression block(
        uR"(^("[^"\n]*"|'[^'\n]*'|[^\n]*?):[ \t]+([!&][^ \t\n]*[ \t]+)*[|>])"_s);
    const bool isBlock = block.match(text).hasMatch();
    qsizetype tail = text.size();
    while (tail > 0) {
        const qsizetype begin = tail < 2 ? 0 : text.lastIndexOf(u'\n', tail - 2) + 1;
        const QStringView line = QStringView(text).mid(begin, tail - begin);
        const bool isComment = isBlock ? line.startsWith(u'#') : line.trimmed().startsWith(u'#');
        if (begin == 0 || (!isComment && !line.trimmed().isEmpty()))
            break;
        tail = begin;
    }
    return text.size() - tail;
}

/// Returns the comment at the end of the first line of a property, with the blanks before it.
QString commentOf(const QString &text)
{
    const QStringView line = QStringView(text).left(text.indexOf(u'\n')).trimmed();
    QChar quote, before;
    for (qsizetype at = 0; at < line.size(); before = line[at++]) {
        const QChar c = line[at];
        if (!quote.isNull()) {
            const bool isTwice = c == u'\'' && line.mid(at + 1).startsWith(c);
            if ((c == u'\\' && quote == u'"') || (isTwice && quote == c))
                ++at; // the next character is escaped
            else if (c == quote)
                quote = {};
            if (at >= line.size())
                break;
        } else if (c == u'#' && (before == u' ' || before == u'\t'))
            return line.mid(line.left(at).trimmed().size()).toString();
        else if ((c == u'"' || c == u'\'') && (before.isNull() || u" \t[{,"_s.contains(before)))
            quote = c;
    }
    return {};
}

QString withComment(const QString &text, const QString &comment)
{
    if (comment.isEmpty())
        return text;
    const qsizetype end = text.indexOf(u'\n');
    return text.left(end) + comment + (end < 0 ? u"\n"_s : text.mid(end));
}

}} // namespace frontmatterparts

FrontMatter::FrontMatter(const QString &text)
{
    split(text);
    splitTails();
    m_isValid = readValues(text);
}

/// Divides the text at the lines that begin a property.
void FrontMatter::split(const QString &text)
{
    static const QRegularExpression start(uR"(^("[^"\n]*"|'[^'\n]*'|[^\s#"'\-:][^\n]*?)[ \t]*:(?=\s|$))"_s);
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype end = text.indexOf(u'\n', begin);
        const QString line = text.mid(begin, end < 0 ? -1 : end + 1 - begin);
        begin += line.size();
        if (const auto match = start.match(line); match.hasMatch())
            m_entries.append({match.captured(1), line, {}});
        else
            (m_entries.isEmpty() ? m_head : m_entries.last().text) += line;
    }
}

/// Comments between two properties are not a part of the first one.
void FrontMatter::splitTails()
{
    for (Entry &entry : m_entries) {
        const qsizetype length = frontmatterparts::tailLength(entry.text);
        entry.tail = entry.text.right(length);
        entry.text.chop(length);
    }
}

/// Reads the whole text as YAML. It must have the same keys as the lines.
bool FrontMatter::readValues(const QString &text)
{
    const auto library = yaml::library();
    const auto node = library ? (*library)->read(text.toUtf8()) : library.error();
    if (!node)
        return false;
    if (node->kind == YamlNode::Kind::Null)
        return m_entries.isEmpty();
    if (node->kind != YamlNode::Kind::Map || node->items.size() != m_entries.size())
        return false;
    QSet<QString> keys;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        Entry &entry = m_entries[i];
        const QString key = node->keys[i].text;
        if (!node->keys[i].isScalar() || keys.contains(key))
            return false;
        if (entry.key != key && entry.key != u'"' + key + u'"' && entry.key != u'\'' + key + u'\'')
            return false;
        entry.key = key;
        keys.insert(key);
        entry.values = frontmatterparts::valuesOf(node->items[i], entry.text);
    }
    return true;
}

QString FrontMatter::text() const
{
    QString text = m_head;
    for (const Entry &entry : m_entries) {
        if (!text.isEmpty() && !text.endsWith(u'\n'))
            text += u'\n';
        text += entry.text + entry.tail;
    }
    return text;
}

QStringList FrontMatter::keys() const
{
    QStringList keys;
    for (const Entry &entry : m_entries)
        keys << entry.key;
    return keys;
}

const FrontMatter::Entry *FrontMatter::find(const QString &key) const
{
    const auto found = std::find_if(
        m_entries.cbegin(), m_entries.cend(), [&](const Entry &entry) { return entry.key == key; });
    return found == m_entries.cend() ? nullptr : &*found;
}

std::optional<QStringList> FrontMatter::values(const QString &key) const
{
    const Entry *entry = find(key);
    return entry ? std::optional(entry->values) : std::nullopt;
}

void FrontMatter::set(const Entry &entry)
{
    for (Entry &one : m_entries) {
        if (one.key == entry.key) {
            // Comments and blank lines around the property stay.
            one.text = frontmatterparts::withComment(entry.text, frontmatterparts::commentOf(one.text));
            one.values = entry.values;
            return;
        }
    }
    m_entries << Entry{entry.key, entry.text, entry.values};
}

void FrontMatter::setText(const QString &key, const QString &value)
{
    if (const auto library = yaml::library())
        set({key, (*library)->property(key, value), {value}});
}

void FrontMatter::setList(const QString &key, const QStringList &values)
{
    if (const auto library = yaml::library())
        set({key, (*library)->property(key, values), values});
}

void FrontMatter::remove(const QString &key)
{
    QString *before = &m_head; // the lines before the property
    for (qsizetype at = 0; at < m_entries.size(); ++at) {
        const Entry &entry = m_entries[at];
        if (entry.key != key) {
            before = &m_entries[at].tail;
            continue;
        }
        const QString comment = frontmatterparts::commentOf(entry.text);
        const QString kept = (comment.isEmpty() ? QString() : comment.trimmed() + u'\n') + entry.tail;
        m_entries.removeAt(at);
        *before += kept;
        return;
    }
}

void FrontMatter::copy(const QString &key, const FrontMatter &from)
{
    if (const Entry *entry = from.find(key))
        set(*entry);
}

} // namespace dp
