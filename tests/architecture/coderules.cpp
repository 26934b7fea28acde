#include "architecture/coderules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

int lineAt(const QString &text, qsizetype at)
{
    return int(QStringView(text).left(at).count(u'\n')) + 1;
}

/// Returns the position after the bracket that closes the bracket at the position `at`.
qsizetype behindBlock(const QString &text, qsizetype at)
{
    int depth = 0;
    for (; at < text.size(); ++at) {
        if (text[at] == u'{')
            ++depth;
        else if (text[at] == u'}' && --depth == 0)
            return at + 1;
    }
    return text.size();
}

/// Returns the body of the switch at the position `at`, without any switches inside the body.
QString switchBody(const QString &text, qsizetype at)
{
    static const QRegularExpression inner(uR"(\bswitch\s*\()"_s);
    const qsizetype open = text.indexOf(u'{', at);
    if (open < 0)
        return {};
    QString body = text.mid(open + 1, behindBlock(text, open) - open - 2);
    for (auto m = inner.match(body); m.hasMatch(); m = inner.match(body)) {
        const qsizetype block = body.indexOf(u'{', m.capturedStart());
        const qsizetype end = block < 0 ? body.size() : behindBlock(body, block);
        body.remove(m.capturedStart(), end - m.capturedStart());
    }
    return body;
}

} // namespace

QStringList sqlOutsideLibrary(const Sources &sources)
{
    static const QRegularExpression type(uR"((?<!QMetaObject::)\b(Connection|Statement)\b)"_s);
    static const QRegularExpression sql(
        uR"(^\s*(?:(?:SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|ATTACH)\s|(?:BEGIN|COMMIT|ROLLBACK|VACUUM)\b))"_s);
    QStringList found;
    for (auto it = sources.cbegin(); it != sources.cend(); ++it) {
        if (it.key().startsWith("library/"_L1))
            continue;
        const Code code = codeOf(it.value());
        for (auto matches = type.globalMatch(code.text); matches.hasNext();) {
            const auto m = matches.next();
            found << u"%1:%2: %3 is only for library"_s.arg(it.key())
                         .arg(lineAt(code.text, m.capturedStart()))
                         .arg(m.captured(1));
        }
        for (const Literal &literal : code.literals)
            if (sql.match(literal.text).hasMatch())
                found << u"%1:%2: SQL is only for library"_s.arg(it.key()).arg(literal.line);
    }
    found.sort();
    return found;
}

QHash<QString, QString> errorSwitchesWithDefault(const Sources &sources)
{
    static const QRegularExpression begin(uR"(\bswitch\s*\()"_s);
    static const QRegularExpression label(uR"(\bdefault\s*:)"_s);
    static const QRegularExpression errorCase(uR"(\bcase\s+(dp::)?ErrorKind::)"_s);
    QHash<QString, QString> found;
    for (auto it = sources.cbegin(); it != sources.cend(); ++it) {
        const Code code = codeOf(it.value());
        for (auto matches = begin.globalMatch(code.text); matches.hasNext();) {
            const qsizetype at = matches.next().capturedStart();
            const QString body = switchBody(code.text, at);
            if (errorCase.match(body).hasMatch() && label.match(body).hasMatch())
                found[it.key()] = u"%1:%2: a switch over ErrorKind has a default label"_s.arg(it.key()).arg(
                    lineAt(code.text, at));
        }
    }
    return found;
}

QHash<QString, QString> spreadClasses(const Sources &sources)
{
    static const QRegularExpression definition(
        uR"(\b(?:class|struct)\s+(\w+)\s*(?:final\s*)?(?::[^:;{][^;{]*)?\{)"_s);
    // The definition of a member begins in the first column.
    static const QRegularExpression member(
        uR"(^(?=[A-Za-z])[^\n;{}()]*?\b(\w+)::(?:\w+::)*~?(?:\w+|operator[^\s(]+)\()"_s,
        QRegularExpression::MultilineOption);
    // Units of the files that define a class, by the name of the class.
    QHash<QString, QSet<QString>> units;
    QHash<QString, QString> texts;
    for (auto it = sources.cbegin(); it != sources.cend(); ++it) {
        texts[it.key()] = codeOf(it.value()).text;
        for (auto matches = definition.globalMatch(texts[it.key()]); matches.hasNext();)
            units[matches.next().captured(1)] << unitOf(it.key());
    }
    QHash<QString, QString> found;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        if (!it.key().endsWith(".cpp"_L1))
            continue;
        for (auto matches = member.globalMatch(it.value()); matches.hasNext();) {
            const QString name = matches.next().captured(1);
            const QSet<QString> owners = units.value(name);
            if (!owners.isEmpty() && !owners.contains(unitOf(it.key())))
                found[it.key()] = u"%1: members of %2, which belongs to %3"_s.arg(
                    it.key(), name, QStringList(owners.cbegin(), owners.cend()).join(u", "_s));
        }
    }
    return found;
}

QHash<QString, QString> longFiles(const Sources &sources, int mostLines)
{
    QHash<QString, QString> found;
    for (auto it = sources.cbegin(); it != sources.cend(); ++it)
        if (const qsizetype lines = it.value().count(u'\n'); lines > mostLines)
            found[it.key()] = u"%1: %2 lines, more than %3"_s.arg(it.key()).arg(lines).arg(mostLines);
    return found;
}

} // namespace dp::test
