#include "exchange/keywordconfig.h"

#include "base/plaintext.h"

#include <QRegularExpression>

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace dp::keywordconfig {
namespace {

constexpr qsizetype maximumSize = 1024 * 1024;
constexpr std::size_t maximumGroups = 1000;
constexpr std::size_t maximumFilters = 200;

QString textOf(const YAML::Node &node)
{
    return plaintext::cleaned(QString::fromStdString(node.Scalar())).simplified();
}

/// Returns the texts of a list or of a single text. isWhole becomes false if a part is something else.
QStringList textsOf(const YAML::Node &node, bool &isWhole)
{
    if (node.IsScalar())
        return {textOf(node)};
    isWhole = isWhole && node.IsSequence() && node.size() <= maximumFilters;
    QStringList texts;
    if (!node.IsSequence())
        return texts;
    for (const YAML::Node &one : node) {
        if (texts.size() == qsizetype(maximumFilters))
            break;
        if (one.IsScalar() && !textOf(one).isEmpty())
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

Group groupOf(const QString &name, const YAML::Node &node, QStringList &problems)
{
    Group group{name, {}, {}, {}};
    bool isWhole = true;
    if (node.IsMap()) {
        for (const auto &part : node) {
            const QString key = part.first.IsScalar() ? textOf(part.first) : QString();
            if (QStringList *list = partNamed(group, key))
                *list += textsOf(part.second, isWhole);
            else
                problems << u"keyword \"%1\": \"%2\" was not carried over"_s.arg(name.left(60), key.left(60));
        }
    } else if (!node.IsNull()) {
        group.filters = textsOf(node, isWhole);
    }
    if (!isWhole)
        problems << u"keyword \"%1\": some filters were not carried over"_s.arg(name.left(60));
    return group;
}

Found groupsIn(const YAML::Node &keywords)
{
    Found found;
    std::size_t count = 0;
    for (const auto &entry : keywords) {
        if (++count > maximumGroups) {
            found.problems << u"only the first %1 keywords were read"_s.arg(maximumGroups);
            break;
        }
        const bool isNamed = keywords.IsMap();
        const YAML::Node &nameNode = isNamed ? entry.first : entry;
        const QString name = nameNode.IsScalar() ? textOf(nameNode) : QString();
        if (name.isEmpty())
            found.problems << u"keyword %1 has no name"_s.arg(count);
        else
            found.groups << (isNamed ? groupOf(name, entry.second, found.problems) : Group{name, {}, {}, {}});
    }
    return found;
}

/// Reads the number of papers that the file asks arXiv for.
void readMaximum(const YAML::Node &file, Found &found)
{
    const YAML::Node node = file["max_results"];
    if (!node || node.IsNull())
        return;
    const QString text = node.IsScalar() ? textOf(node) : QString();
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber)
        found.maximum = number;
    else
        found.problems << u"\"max_results\" is not a number and was not carried over"_s;
}

} // namespace

std::optional<Found> read(const QByteArray &utf8)
{
    static const QRegularExpression start(
        u"^keywords\\s*:"_s, QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    if (utf8.size() > maximumSize || !start.match(QString::fromUtf8(utf8)).hasMatch())
        return std::nullopt;
    // The library for YAML reports errors by exceptions.
    try {
        const YAML::Node file = YAML::Load(utf8.toStdString());
        if (!file.IsMap())
            return std::nullopt;
        for (const char *name : {"keywords", "Keywords", "KEYWORDS"})
            if (const YAML::Node keywords = file[name];
                keywords && (keywords.IsMap() || keywords.IsSequence())) {
                Found found = groupsIn(keywords);
                readMaximum(file, found);
                return found;
            }
    } catch (const YAML::Exception &) {
    }
    return std::nullopt;
}

} // namespace dp::keywordconfig
