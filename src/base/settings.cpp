#include "base/settings.h"

#include <QStandardPaths>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct Entry {
    Setting setting;
    const char *key;
    QVariant fallback;
    QStringList allowed; // allowed values; empty: any value
    int least = 0, most = 0; // smallest and largest value of a number
};

const Entry &entry(Setting setting)
{
    static const QStringList flagTexts = {u"true"_s, u"false"_s};
    static const std::array table = {
        Entry{Setting::ListOrder, "papers/order", u"arrived"_s, {u"arrived"_s, u"submitted"_s, u"updated"_s}},
        Entry{Setting::Appearance, "window/appearance", u"desktop"_s, {u"desktop"_s, u"light"_s, u"dark"_s}},
        Entry{Setting::MarkReadOnOpen, "papers/mark-read-on-open", true, flagTexts},
        Entry{Setting::RefreshOnStart, "refresh/on-start", false, flagTexts},
        Entry{Setting::RefreshWhen, "refresh/when", u"never"_s, {u"never"_s, u"announcement"_s, u"daily"_s}},
        Entry{Setting::RefreshTime, "refresh/time", u"08:00"_s, {}},
        Entry{Setting::RefreshBound, "refresh/most-papers-back", 2000, {}, 100, 10000},
        Entry{Setting::RefreshOnMetered, "refresh/on-metered", false, flagTexts},
        Entry{Setting::KeepInTray, "window/keep-in-tray", false, flagTexts},
        Entry{Setting::ShowAuthorsInReadme, "readme/authors", false, flagTexts},
        Entry{Setting::ShowTagsInReadme, "readme/tags", false, flagTexts},
        Entry{Setting::SavedSearchesInReadme, "readme/saved-searches", true, flagTexts},
        Entry{Setting::HideMutedInReadme, "readme/hide-muted", true, flagTexts},
        Entry{Setting::PublishFolder, "publish/folder", QString(), {}},
        Entry{Setting::PublishReadme, "publish/readme", true, flagTexts},
        Entry{Setting::PublishDigest, "publish/digest", false, flagTexts},
        Entry{Setting::PublishHtml, "publish/html", false, flagTexts},
        Entry{Setting::PublishAtom, "publish/atom", false, flagTexts},
        Entry{Setting::PublishJsonFeed, "publish/jsonfeed", false, flagTexts},
        Entry{Setting::PublishKeyword, "publish/keyword", QString(), {}},
        Entry{Setting::PublishSavedSearch, "publish/saved-search", QString(), {}},
        Entry{Setting::PublishTitle, "publish/title", QString(), {}},
        Entry{Setting::PublishOwnIntroduction, "publish/own-introduction", false, flagTexts},
        Entry{Setting::PublishIntroduction, "publish/introduction", QString(), {}},
        Entry{Setting::PublishColumns, "publish/columns", QString(), {}},
        Entry{Setting::PublishRows, "publish/rows", 0, {}, 0, 10000},
        Entry{Setting::PublishSections, "publish/sections", QString(), {}},
        Entry{Setting::PublishAddress, "publish/address", QString(), {}},
        Entry{Setting::PublishCommit, "publish/commit", false, flagTexts},
        Entry{Setting::PublishPush, "publish/push", false, flagTexts},
        Entry{Setting::PublishSkipCi, "publish/skip-ci", false, flagTexts},
        Entry{Setting::PublishAfterRefresh, "publish/after-refresh", false, flagTexts},
        Entry{Setting::CitationFormat, "citations/format", u"bibtex"_s,
            {u"bibtex"_s, u"biblatex"_s, u"ris"_s, u"csl-json"_s, u"markdown"_s}},
        Entry{Setting::CitationKeyPattern, "citations/key-pattern", u"{surname}{year}{word}"_s, {}},
        Entry{Setting::BibtexTitle, "citations/bibtex-title", u"double"_s,
            {u"double"_s, u"words"_s, u"single"_s}},
        Entry{Setting::BibtexLetters, "citations/bibtex-letters", u"unicode"_s, {u"unicode"_s, u"tex"_s}},
        Entry{Setting::OwnCommands, "commands/list", QString(), {}},
        Entry{Setting::ZoteroPort, "zotero/port", 23119, {}, 1, 65535},
        Entry{Setting::NotesFolder, "notes/folder", QString(), {}},
        Entry{Setting::NotesPattern, "notes/pattern", QString(), {}},
        Entry{Setting::NotesTagStyle, "notes/tags", u"wiki"_s, {u"wiki"_s, u"hash"_s}},
        Entry{Setting::NotesAfterRefresh, "notes/after-refresh", false, flagTexts},
        Entry{Setting::PdfFolder, "pdf/folder", QString(), {}},
        Entry{Setting::PdfNamePattern, "pdf/name-pattern", QString(), {}},
        Entry{Setting::WindowGeometry, "window/geometry", QByteArray(), {}},
        Entry{Setting::WindowState, "window/state", QByteArray(), {}},
        Entry{Setting::TableColumns, "window/tablecolumns", QByteArray(), {}},
        Entry{Setting::TabOrders, "window/tab-orders", QByteArray(), {}},
        Entry{Setting::GroupByDate, "window/group-by-date", true, flagTexts},
        Entry{Setting::HighlightMatches, "window/highlight-matches", true, flagTexts},
        Entry{Setting::TwoLineRows, "window/two-line-rows", false, flagTexts},
        Entry{Setting::TextZoom, "window/text-zoom", 0, {}, -4, 16},
        Entry{Setting::TabPlace, "window/tab-place", u"top"_s, {u"top"_s, u"left"_s}},
        Entry{Setting::TabListWidth, "window/tab-list-width", 220, {}, 1, 10000},
        Entry{Setting::ReadingPaneShown, "window/reading-pane", false, flagTexts},
        Entry{Setting::ReadingPanePlace, "window/reading-pane-place", u"right"_s, {u"right"_s, u"below"_s}},
        Entry{Setting::ReadingPaneWidth, "window/reading-pane-width", 0, {}, 0, 10000},
        Entry{Setting::ReadingPaneHeight, "window/reading-pane-height", 0, {}, 0, 10000},
        Entry{Setting::Keys, "window/keys", QString(), {}},
        Entry{Setting::OlderPapersSuggested, "window/older-papers-suggested", false, flagTexts},
        Entry{Setting::CurrentTab, "window/tab", QString(), {}},
        Entry{Setting::LastFolder, "window/folder", QString(), {}},
        Entry{Setting::LastExportFolder, "window/export-folder", QString(), {}},
    };
    return table[size_t(setting)];
}

/// Returns whether the setting is a text in which a person may write a comma. QSettings reads such a text as
/// a list if it was written by hand without quotation marks.
bool isProse(Setting setting)
{
    return (setting >= Setting::PublishKeyword && setting <= Setting::PublishSections)
        || setting == Setting::NotesPattern || setting == Setting::PdfNamePattern;
}

} // namespace

QString Settings::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/daily-papers/settings.ini"_s;
}

Settings::Settings(const QString &path)
    : m_file(std::make_unique<QSettings>(path, QSettings::IniFormat))
{
}

QVariant Settings::value(Setting setting) const
{
    const Entry &e = entry(setting);
    QVariant stored = m_file->value(QLatin1StringView(e.key));
    if (stored.typeId() == QMetaType::QStringList && isProse(setting))
        stored = stored.toStringList().join(u", "_s);
    // The text is checked before the conversion, because the conversion reads any word as true.
    if (!e.allowed.isEmpty() && !e.allowed.contains(stored.toString()))
        return e.fallback;
    return stored.convert(e.fallback.metaType()) ? stored : e.fallback;
}

bool Settings::flag(Setting setting) const
{
    return value(setting).toBool();
}

int Settings::bounded(Setting setting, int number)
{
    const Entry &e = entry(setting);
    return std::clamp(number, e.least, e.most);
}

int Settings::number(Setting setting) const
{
    const Entry &e = entry(setting);
    const int number = value(setting).toInt();
    return e.least <= number && number <= e.most ? number : e.fallback.toInt();
}

QString Settings::text(Setting setting) const
{
    return value(setting).toString();
}

QByteArray Settings::bytes(Setting setting) const
{
    return value(setting).toByteArray();
}

void Settings::set(Setting setting, const QVariant &value)
{
    m_file->setValue(QLatin1StringView(entry(setting).key), value);
}

void Settings::reset(Setting setting)
{
    m_file->remove(QLatin1StringView(entry(setting).key));
}

bool Settings::isDefault(Setting setting) const
{
    return text(setting) == entry(setting).fallback.toString();
}

bool Settings::sync()
{
    m_file->sync();
    return m_file->status() == QSettings::NoError;
}

} // namespace dp
