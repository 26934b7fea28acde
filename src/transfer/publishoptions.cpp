#include "transfer/publishoptions.h"

#include "transfer/publishmessage.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QList<PublishOptions::Page> pagesOf(const Settings &settings)
{
    using Page = PublishOptions::Page;
    constexpr std::pair<Setting, Page> all[] = {{Setting::PublishReadme, Page::Readme},
        {Setting::PublishDigest, Page::Digest}, {Setting::PublishHtml, Page::Html},
        {Setting::PublishAtom, Page::Atom}, {Setting::PublishJsonFeed, Page::JsonFeed}};
    QList<Page> pages;
    for (const auto &[setting, page] : all)
        if (settings.flag(setting))
            pages << page;
    return pages;
}

/// Returns the address with a slash at the end; empty if it is not one of the web.
QString addressOf(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return {};
    const QString address = QString::fromLatin1(url.toEncoded());
    return address.endsWith(u'/') ? address : address + u'/';
}

} // namespace

PublishOptions PublishOptions::of(const Settings &settings, const ExportFile::OwnFiles &ownFiles, QDate today)
{
    PublishOptions options;
    options.folder = settings.text(Setting::PublishFolder);
    options.pages = pagesOf(settings);
    options.readme.order = sortByNamed(settings.text(Setting::ListOrder));
    options.readme.authorsColumn = settings.flag(Setting::ShowAuthorsInReadme);
    options.readme.tagsColumn = settings.flag(Setting::ShowTagsInReadme);
    options.readme.areSavedSearchesIncluded = settings.flag(Setting::SavedSearchesInReadme);
    options.readme.isMutedLeftOut = settings.flag(Setting::HideMutedInReadme);
    options.readme.today = today;
    options.other.order = options.readme.order == SortBy::Updated ? SortKey::Updated : SortKey::Submitted;
    options.other.areSavedSearchesIncluded = options.readme.areSavedSearchesIncluded;
    options.other.muted = options.readme.isMutedLeftOut ? Muted::Hidden : Muted::Included;
    options.other.today = today;
    const QString keyword = settings.text(Setting::PublishKeyword);
    options.setOnly(keyword, keyword.isEmpty() ? settings.text(Setting::PublishSavedSearch) : QString());
    options.setArrangement(PageArrangement::of(settings));
    options.address = addressOf(settings.text(Setting::PublishAddress));
    options.commits = settings.flag(Setting::PublishCommit);
    options.pushes = options.commits && settings.flag(Setting::PublishPush);
    options.message = publishmessage::text(settings.flag(Setting::PublishSkipCi));
    options.ownFiles = ownFiles;
    return options;
}

void PublishOptions::setOnly(const QString &keyword, const QString &savedSearch)
{
    readme.keywordName = keyword;
    readme.savedSearchName = savedSearch;
    other.keywordName = keyword.isEmpty() ? std::nullopt : std::optional(keyword);
    other.savedSearchName = savedSearch.isEmpty() ? std::nullopt : std::optional(savedSearch);
}

void PublishOptions::setArrangement(const PageArrangement &arrangement)
{
    readme.arrangement = other.arrangement = arrangement;
}

QString PublishOptions::fileName(Page page)
{
    switch (page) {
    case Page::Readme: return u"README.md"_s;
    case Page::Digest: return u".github/ISSUE_TEMPLATE.md"_s; // as in DailyArXiv
    case Page::Html: return u"index.html"_s;
    case Page::Atom: return u"feed.atom"_s;
    case Page::JsonFeed: break;
    }
    return u"feed.json"_s;
}

} // namespace dp
