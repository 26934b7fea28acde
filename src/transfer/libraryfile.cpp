#include "transfer/libraryfile.h"

#include "library/portable/incominglibrary.h"
#include "transfer/jsonkeys.h"
#include "transfer/jsonsections.h"
#include "transfer/textfile.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp::libraryfile {
namespace {

constexpr qint64 recordsBetweenReports = 500;

/// Reads one file. The head must come first, because it decides how the rest is read.
class Reading
{
public:
    Reading(IncomingLibrary &incoming, std::unique_ptr<TextSource> text)
        : m_incoming(incoming)
        , m_items(std::move(text))
    {
    }

    Outcome readAll(const Progress &progress)
    {
        for (qint64 count = 0;; ++count) {
            if (progress && count % recordsBetweenReports == 0 && !progress(m_items.progress()))
                return Error{ErrorKind::Cancelled, {}, {}};
            const auto item = m_items.next();
            if (!item)
                return item.error();
            if (!*item)
                break;
            DP_TRY(read(**item));
        }
        if (!m_hasVersion)
            return Error{ErrorKind::BadContent, {}, u"“version” is missing"_s};
        return m_incoming.finish();
    }

private:
    Outcome read(const JsonSections::Item &item)
    {
        if (item.kind == JsonSections::Item::Kind::Value)
            return readHead(item);
        if (!m_hasVersion)
            return problem(item, u"“format” and “version” must be at the beginning"_s);
        if (item.kind == JsonSections::Item::Kind::Start) {
            m_section = IncomingLibrary::sectionNamed(item.section);
            return m_section ? success() : problem(item, u"this section is not known"_s);
        }
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(item.json, &error);
        if (!document.isObject())
            return problem(item, error.errorString());
        if (const QByteArray key = jsonkeys::repeatedIn(item.json); !key.isEmpty())
            return problem(item, u"“%1” is there twice"_s.arg(QString::fromUtf8(key.left(40))));
        const Outcome added = m_incoming.add(*m_section, document.object());
        return !added && added.error().kind == ErrorKind::BadContent ? problem(item, added.error().detail)
                                                                     : added;
    }

    Outcome readHead(const JsonSections::Item &item)
    {
        const QJsonValue value = QJsonDocument::fromJson('[' + item.json + ']').array().at(0);
        if (!m_hasFormat) {
            m_hasFormat = true;
            return item.section == "format"_L1 && value.toString() == portable::formatName
                ? success()
                : problem(item, u"“format” must be “%1”"_s.arg(portable::formatName));
        }
        if (m_hasVersion || item.section != "version"_L1)
            return problem(item, u"this is not a list of objects"_s);
        m_hasVersion = true;
        const double version = value.toDouble();
        if (version > portable::formatVersion)
            return Error{ErrorKind::LibraryFileTooNew, {}, QString::number(version)};
        return version == portable::formatVersion ? success() : problem(item, u"the version is not known"_s);
    }

    Outcome problem(const JsonSections::Item &item, const QString &what) const
    {
        QString place = u"line %1, “%2”"_s.arg(QString::number(item.line), item.section.left(40));
        if (item.record > 0)
            place += u", record %1"_s.arg(item.record);
        return Error{ErrorKind::BadContent, {}, place + u": "_s + what};
    }

    IncomingLibrary &m_incoming;
    JsonSections m_items;
    const portable::Section *m_section = nullptr;
    bool m_hasFormat = false;
    bool m_hasVersion = false;
};

} // namespace

bool isOne(const QString &path)
{
    constexpr qsizetype enough = 4096;
    if (!QFileInfo(path).isFile())
        return false;
    const auto text = textfile::open(path);
    if (!text)
        return false;
    const auto start = (*text)->read(enough);
    static const QRegularExpression head(
        uR"(\A\x{feff}?\s*\{\s*"format"\s*:\s*"%1")"_s.arg(portable::formatName));
    return start && head.match(QString::fromUtf8(*start)).hasMatch();
}

Result<std::unique_ptr<IncomingLibrary>> read(
    const QString &path, const QString &name, const Progress &progress)
{
    const auto named = [&name](Error error) {
        error.subject = name;
        return error;
    };
    auto text = textfile::open(path);
    if (!text)
        return named(text.error());
    auto incoming = IncomingLibrary::create();
    if (!incoming)
        return incoming;
    const Outcome read = Reading(**incoming, std::move(*text)).readAll(progress);
    // Only these errors are about the file; the others are about the temporary database.
    if (!read)
        return read.error().subject.isEmpty() ? named(read.error()) : read.error();
    return incoming;
}

} // namespace dp::libraryfile
