#include "exchange/frontmatter.h"

#include <QRegularExpression>

#include <yaml-cpp/yaml.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace frontmatterparts { namespace {

QString withLineEnd(const QString &text)
{
    return text.isEmpty() || text.endsWith(u'\n') ? text : text + u'\n';
}

QString scalar(const YAML::Node &node)
{
    return QString::fromStdString(node.Scalar());
}

/// Returns the texts of a property. A property of another form is its own text.
QStringList valuesOf(const YAML::Node &node, const QString &text)
{
    if (node.IsScalar())
        return {scalar(node)};
    if (!node.IsSequence())
        return node.IsNull() ? QStringList() : QStringList{text};
    QStringList values;
    for (const YAML::Node &one : node) {
        if (!one.IsScalar())
            return {text};
        values << scalar(one);
    }
    return values;
}

QString written(const YAML::Emitter &emitter)
{
    return QString::fromUtf8(emitter.c_str(), qsizetype(emitter.size())) + u'\n';
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
    // The library for YAML reports errors by exceptions.
    try {
        const YAML::Node node = YAML::Load(text.toStdString());
        if (node.IsNull())
            return m_entries.isEmpty();
        if (!node.IsMap() || node.size() != std::size_t(m_entries.size()))
            return false;
        qsizetype at = 0;
        QStringList keys;
        for (const auto &part : node) {
            Entry &entry = m_entries[at++];
            if (!part.first.IsScalar() || keys.contains(frontmatterparts::scalar(part.first)))
                return false;
            const QString key = frontmatterparts::scalar(part.first);
            if (entry.key != key && entry.key != u'"' + key + u'"' && entry.key != u'\'' + key + u'\'')
                return false;
            entry.key = key;
            keys << key;
            entry.values = frontmatterparts::valuesOf(part.second, entry.text);
        }
        return true;
    } catch (const std::exception &) {
        return false;
    }
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
    // A text without quotation marks could be read as a number, a date or a comment.
    YAML::Emitter out;
    out << YAML::BeginMap << YAML::Key << key.toStdString() << YAML::Value << YAML::DoubleQuoted
        << value.toStdString() << YAML::EndMap;
    set({key, frontmatterparts::written(out), {value}});
}

void FrontMatter::setList(const QString &key, const QStringList &values)
{
    YAML::Emitter out;
    out << YAML::BeginMap << YAML::Key << key.toStdString() << YAML::Value << YAML::BeginSeq;
    for (const QString &value : values)
        out << YAML::DoubleQuoted << value.toStdString();
    out << YAML::EndSeq << YAML::EndMap;
    set({key, frontmatterparts::written(out), values});
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
