#include "exchange/frontmatter.h"

#include "exchange/yaml.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace frontmatterparts { namespace {

QString withLineEnd(const QString &text)
{
    return text.isEmpty() || text.endsWith(u'\n') ? text : text + u'\n';
}

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

}} // namespace frontmatterparts

FrontMatter::FrontMatter(const QString &text)
{
    split(text);
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
    QStringList keys;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        Entry &entry = m_entries[i];
        const QString key = node->keys[i].text;
        if (!node->keys[i].isScalar() || keys.contains(key))
            return false;
        if (entry.key != key && entry.key != u'"' + key + u'"' && entry.key != u'\'' + key + u'\'')
            return false;
        entry.key = key;
        keys << key;
        entry.values = frontmatterparts::valuesOf(node->items[i], entry.text);
    }
    return true;
}

QString FrontMatter::text() const
{
    QString text = m_head;
    for (const Entry &entry : m_entries)
        text = frontmatterparts::withLineEnd(text) + entry.text;
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
            one = entry;
            return;
        }
    }
    m_entries << entry;
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
    m_entries.removeIf([&](const Entry &entry) { return entry.key == key; });
}

void FrontMatter::copy(const QString &key, const FrontMatter &from)
{
    if (const Entry *entry = from.find(key))
        set(*entry);
}

} // namespace dp
