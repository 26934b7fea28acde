#include "architecture/layerrules.h"

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

QStringList badQtInclude(const QString &folder, const Include &include, const QtHeaders &headers)
{
    QStringList found;
    const bool window = headers.window.contains(include.name) || include.name.startsWith("QtGui"_L1)
        || include.name.startsWith("QtWidgets"_L1);
    if (window && folder != "gui"_L1 && folder != "app"_L1)
        found << u"<%1> is only for gui and app"_s.arg(include.name);
    const bool network = headers.network.contains(include.name) || include.name.startsWith("QtNetwork"_L1);
    if (network && folder != "qtnetwork"_L1)
        found << u"<%1> is only for qtnetwork"_s.arg(include.name);
    return found;
}

/// Returns the only file that may use each folder whose code is in a module of its own.
QHash<QString, QString> loadedFrom()
{
    return {{u"qtnetwork"_s, u"app/network_main.cpp"_s}, {u"yamlcpp"_s, u"app/yaml_main.cpp"_s}};
}

bool isMadeByBuild(const QString &name)
{
    return name.startsWith("ui_"_L1) || name.startsWith("moc_"_L1) || name == "version.h"_L1
        || name.endsWith(".moc"_L1);
}

QStringList badOwnInclude(const Sources &sources, const QString &path, const Include &include)
{
    const QString folder = path.section(u'/', 0, 0), other = include.name.section(u'/', 0, 0);
    if (isMadeByBuild(include.name))
        return {};
    if (!include.name.contains(u'/') || !sources.contains(include.name))
        return {u"\"%1\" is no path of src/"_s.arg(include.name)};
    if (const QString module = loadedFrom().value(other);
        !module.isEmpty() && folder != other && path != module)
        return {u"%1 is loaded when it is needed, see base/module.h"_s.arg(other)};
    if (other != folder && layers().value(other) >= layers().value(folder))
        return {u"%1 may not use %2"_s.arg(folder, other)};
    if (include.name.startsWith("library/sqlite/"_L1) && folder != "library"_L1)
        return {u"\"%1\" is only for library"_s.arg(include.name)};
    return {};
}

} // namespace

const QHash<QString, int> &layers()
{
    static const QHash<QString, int> numbers{{u"base"_s, 0}, {u"text"_s, 1}, {u"network"_s, 1},
        {u"arxiv"_s, 2}, {u"library"_s, 2}, {u"exchange"_s, 2}, {u"qtnetwork"_s, 2}, {u"yamlcpp"_s, 3},
        {u"refresh"_s, 3}, {u"transfer"_s, 3}, {u"session"_s, 4}, {u"cli"_s, 5}, {u"gui"_s, 5},
        {u"app"_s, 6}};
    return numbers;
}

QStringList badIncludes(const Sources &sources, const QtHeaders &headers)
{
    QStringList found;
    for (auto it = sources.cbegin(); it != sources.cend(); ++it) {
        const QString folder = it.key().section(u'/', 0, 0);
        if (!layers().contains(folder)) {
            found << it.key() + u": the folder belongs to no layer"_s;
            continue;
        }
        for (const Include &include : includesOf(it.value())) {
            const QStringList why = include.isOurs ? badOwnInclude(sources, it.key(), include)
                                                   : badQtInclude(folder, include, headers);
            for (const QString &one : why)
                found << u"%1:%2: %3"_s.arg(it.key()).arg(include.line).arg(one);
        }
    }
    found.sort();
    return found;
}

} // namespace dp::test
