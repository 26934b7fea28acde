#include "exchange/keywordconfig.h"

#include "base/plaintext.h"
#include "exchange/yaml.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::keywordconfig {
namespace {

constexpr qsizetype maximumSize = 1024 * 1024;
constexpr qsizetype maximumGroups = 1000;
constexpr qsizetype maximumFilters = 200;

QString textOf(const YamlNode &node)
{
    return plaintext::cleaned(node.text).simplified();
}

/// Returns the texts of a list or of a single text. isWhole becomes false if a part is something else.
QStringList textsOf(const YamlNode &node, bool &isWhole)
{
    if (node.isScalar())
        return {textOf(node)};
    const bool isList = node.kind == YamlNode::Kind::Sequence;
    isWhole = isWhole && isList && node.items.size() <= maximumFilters;
    QStringList texts;
    if (!isList)
        return texts;
    for (const YamlNode &one : node.items) {
        if (texts.size() == maximumFilters)
            break;
        if (one.isScalar() && !textOf(one).isEmpty())
            texts << textOf(one);
        else
            isWhole = false;
    }
    return texts;
}

/// Returns the part of the group that has this name in the file, or nullptr.
QStringList *partNamed(Group &group, const QString &name)
{
    static const QStringList filters{
        u"filters"_s, u"filter"_s, u"keywords"_s, u"terms"_s, u"any"_s, u"or"_s, u"include"_s};
    static const QStringList excluded{u"exclude"_s, u"excluded"_s, u"excludes"_s, u"not"_s, u"negative"_s};
    static const QStringList categories{u"categories"_s, u"category"_s, u"cat"_s};
    const QString lower = name.toLower();
    return filters.contains(lower)   ? &group.filters
        : excluded.contains(lower)   ? &group.excluded
        : categories.contains(lower) ? &group.categories
                                     : nullptr;
}

Group groupOf(const QString &name, const YamlNode &node, QStringList &problems)
{
    Group group{name, {}, {}, {}};
    bool isWhole = true;
    if (node.kind == YamlNode::Kind::Map) {
        for (qsizetype i = 0; i < node.items.size(); ++i) {
            const QString key = node.keys[i].isScalar() ? textOf(node.keys[i]) : QString();
            if (QStringList *list = partNamed(group, key))
                *list += textsOf(node.items[i], isWhole);
            else
                problems << u"keyword \"%1\": \"%2\" was not carried over"_s.arg(name.left(60), key.left(60));
        }
    } else if (node.kind != YamlNode::Kind::Null) {
        group.filters = textsOf(node, isWhole);
    }
    if (!isWhole)
        problems << u"keyword \"%1\": some filters were not carried over"_s.arg(name.left(60));
    return group;
}

Found groupsIn(const YamlNode &keywords)
{
    Found found;
    const bool isNamed = keywords.kind == YamlNode::Kind::Map;
    if (keywords.items.size() > maximumGroups)
        found.problems << u"only the first %1 keywords were read"_s.arg(maximumGroups);
    for (qsizetype i = 0; i < std::min(keywords.items.size(), maximumGroups); ++i) {
        const YamlNode &item = keywords.items[i];
        const YamlNode &nameNode = isNamed ? keywords.keys[i] : item;
        const QString name = nameNode.isScalar() ? textOf(nameNode) : QString();
        if (name.isEmpty())
            found.problems << u"keyword %1 has no name"_s.arg(i + 1);
        else
            found.groups << (isNamed ? groupOf(name, item, found.problems) : Group{name, {}, {}, {}});
    }
    return found;
}

/// Reads the number of papers that the file asks arXiv for.
void readMaximum(const YamlNode &file, Found &found)
{
    const YamlNode *node = file.find(u"max_results"_s);
    if (!node || node->kind == YamlNode::Kind::Null)
        return;
    const QString text = node->isScalar() ? textOf(*node) : QString();
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber)
        found.maximum = number;
    else
        found.problems << u"\"max_results\" is not a number and was not carried over"_s;
}

} // namespace

Result<std::optional<Found>> read(const QByteArray &utf8)
{
    static const QRegularExpression start(
        u"^keywords\\s*:"_s, QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    const std::optional<Found> none;
    if (utf8.size() > maximumSize || !start.match(QString::fromUtf8(utf8)).hasMatch())
        return none;
    const auto library = yaml::library();
    if (!library)
        return library.error();
    const auto file = (*library)->read(utf8);
    if (!file)
        return file.error();
    if (file->kind != YamlNode::Kind::Map)
        return none;
    for (const QString &name : {u"keywords"_s, u"Keywords"_s, u"KEYWORDS"_s}) {
        const YamlNode *keywords = file->find(name);
        if (!keywords
            || (keywords->kind != YamlNode::Kind::Map && keywords->kind != YamlNode::Kind::Sequence))
            continue;
        Found found = groupsIn(*keywords);
        readMaximum(*file, found);
        return std::optional(found);
    }
    return none;
}

} // namespace dp::keywordconfig
