#include "yamlcpp/yamlcpp.h"

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

// References make small documents large: each level can contain the level below several times, or itself.
constexpr int mostNodes = 100'000;
constexpr int mostLevels = 100;

/// Copies a node of yaml-cpp. Returns false if the document is too large.
bool copy(const YAML::Node &from, YamlNode &to, int &nodes, int level)
{
    if (++nodes > mostNodes || level > mostLevels)
        return false;
    const auto append = [&](const YAML::Node &part, QList<YamlNode> &list) {
        list.append(YamlNode());
        return copy(part, list.last(), nodes, level + 1);
    };
    if (from.IsScalar()) {
        to.kind = YamlNode::Kind::Scalar;
        to.text = QString::fromStdString(from.Scalar());
    } else if (from.IsSequence()) {
        to.kind = YamlNode::Kind::Sequence;
        for (const YAML::Node &part : from)
            if (!append(part, to.items))
                return false;
    } else if (from.IsMap()) {
        to.kind = YamlNode::Kind::Map;
        for (const auto &part : from)
            if (!append(part.first, to.keys) || !append(part.second, to.items))
                return false;
    }
    return true;
}

QString written(const YAML::Emitter &emitter)
{
    return QString::fromUtf8(emitter.c_str(), qsizetype(emitter.size())) + u'\n';
}

} // namespace

const YamlCpp &YamlCpp::instance()
{
    static const YamlCpp library;
    return library;
}

Result<YamlNode> YamlCpp::read(const QByteArray &utf8) const
{
    // yaml-cpp reports errors by exceptions.
    try {
        YamlNode node;
        int nodes = 0;
        if (!copy(YAML::Load(utf8.toStdString()), node, nodes, 0))
            return Error{ErrorKind::BadContent, {}, u"it has too many values"_s};
        return node;
    } catch (const YAML::Exception &exception) {
        const QString message = QString::fromStdString(exception.msg);
        return Error{ErrorKind::BadContent, {},
            exception.mark.is_null() ? message : u"line %1: %2"_s.arg(exception.mark.line + 1).arg(message)};
    } catch (const std::exception &exception) {
        return Error{ErrorKind::BadContent, {}, QString::fromUtf8(exception.what())};
    }
}

QString YamlCpp::property(const QString &key, const QString &value) const
{
    // A text without quotation marks could be read as a number, a date or a comment.
    YAML::Emitter out;
    out << YAML::BeginMap << YAML::Key << key.toStdString() << YAML::Value << YAML::DoubleQuoted
        << value.toStdString() << YAML::EndMap;
    return written(out);
}

QString YamlCpp::property(const QString &key, const QStringList &values) const
{
    YAML::Emitter out;
    out << YAML::BeginMap << YAML::Key << key.toStdString() << YAML::Value << YAML::BeginSeq;
    for (const QString &value : values)
        out << YAML::DoubleQuoted << value.toStdString();
    out << YAML::EndSeq << YAML::EndMap;
    return written(out);
}

} // namespace dp
