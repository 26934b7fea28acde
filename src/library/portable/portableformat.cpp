#include "library/portable/portableformat.h"

using namespace Qt::StringLiterals;

namespace dp::portable {
namespace {

QList<Part> partsOfKeyword()
{
    return {
        {"complete"_L1, "coverage"_L1, "keyword_id"_L1, "from_day"_L1,
            {{"from"_L1, "from_day"_L1, Kind::Time, true}, {"to"_L1, "to_day"_L1, Kind::Time, true}}},
        {"ledger"_L1, "ledger"_L1, "keyword_id"_L1, ""_L1,
            {{"wanted_from"_L1, "wanted_from"_L1, Kind::Time},
                {"resume_from"_L1, "resume_from"_L1, Kind::Time}, {"answered"_L1, "answered"_L1, Kind::Time},
                {"newest_submitted"_L1, "newest_submitted"_L1, Kind::Whole},
                {"newest_updated"_L1, "newest_updated"_L1, Kind::Whole},
                {"doubted_since"_L1, "doubted_since"_L1, Kind::Time}, {"doubt"_L1, "doubt"_L1},
                {"address"_L1, "address"_L1}, {"etag"_L1, "etag"_L1},
                {"last_modified"_L1, "last_modified"_L1}, {"unreadable"_L1, "unreadable"_L1, Kind::Json},
                {"list_total"_L1, "list_total"_L1, Kind::Count},
                {"revisions_known"_L1, "revisions_known"_L1, Kind::Time},
                {"revisions_began"_L1, "revisions_began"_L1, Kind::Time},
                {"revisions_start"_L1, "revisions_start"_L1, Kind::Count}}},
    };
}

/// Returns what can belong to a paper, whether the library has the paper or not.
QList<Part> partsOfPaper()
{
    const QList<Field> place{{"position"_L1, "position"_L1, Kind::Real, true},
        {"first_seen"_L1, "first_seen"_L1, Kind::Time}, {"late"_L1, "late"_L1, Kind::Flag},
        {"announced"_L1, "announced"_L1}, {"not_found"_L1, "not_found"_L1, Kind::Flag}};
    const QList<Field> number{{"keyword"_L1, "keyword_id"_L1, Kind::Whole, true}};
    return {
        {"tags"_L1, "paper_tags"_L1, "paper_id"_L1, "tag_id"_L1,
            {{"tag"_L1, "tag_id"_L1, Kind::Whole, true}, {"added"_L1, "added"_L1, Kind::Time}}},
        {"note"_L1, "notes"_L1, "paper_id"_L1, ""_L1,
            {{"text"_L1, "text"_L1, Kind::Text, true}, {"changed"_L1, "changed"_L1, Kind::Time}}},
        {"citation_key"_L1, "citation_keys"_L1, "paper_id"_L1, ""_L1,
            {{"key"_L1, "key"_L1, Kind::Text, true}}},
        {"page_cells"_L1, "page_cells"_L1, "paper_id"_L1, ""_L1,
            {{"cells"_L1, "cells"_L1, Kind::Json, true}}},
        {"not_interested"_L1, "muted_papers"_L1, "paper_id"_L1, ""_L1,
            {{"created"_L1, "created"_L1, Kind::Time}}},
        {"sent_to_zotero"_L1, "zotero"_L1, "paper_id"_L1, ""_L1,
            {{"version"_L1, "version"_L1, Kind::Count, true}, {"session"_L1, "session"_L1},
                {"state"_L1, "state"_L1, Kind::Text, true}, {"changed"_L1, "changed"_L1, Kind::Time}}},
        {"kept_marks"_L1, "kept_marks"_L1, "paper_id"_L1, ""_L1,
            {{"read"_L1, "is_read"_L1, Kind::Flag}, {"starred"_L1, "is_starred"_L1, Kind::Flag}}},
        {"removed_keywords"_L1, "removed_matches"_L1, "paper_id"_L1, "keyword_id"_L1, number + place},
        {"removed_paper"_L1, "removed_papers"_L1, "id"_L1, ""_L1,
            {{"paper"_L1, "paper"_L1, Kind::Json, true}, {"more"_L1, "more"_L1, Kind::Json}}},
        {"keywords"_L1, "matches"_L1, "paper_id"_L1, "keyword_id"_L1, number + place},
        {"versions"_L1, "versions"_L1, "paper_id"_L1, "version"_L1,
            {{"version"_L1, "version"_L1, Kind::Count, true}, {"title"_L1, "title"_L1, Kind::Text, true},
                {"abstract"_L1, "abstract"_L1}, {"comment"_L1, "comment"_L1},
                {"updated"_L1, "updated"_L1, Kind::Time}}},
        {"asked"_L1, "revision_checks"_L1, "paper_id"_L1, ""_L1,
            {{"checked"_L1, "checked"_L1, Kind::Time, true}}},
    };
}

Section keywords()
{
    return {"keywords"_L1, "keywords"_L1, "keywords ORDER BY id"_L1, "id"_L1, "id"_L1,
        {{"number"_L1, "id"_L1, Kind::Whole, true}, {"name"_L1, "name"_L1, Kind::Text, true},
            {"kind"_L1, "kind"_L1, Kind::Text, true}, {"query"_L1, "query"_L1},
            {"terms"_L1, "terms"_L1, Kind::Json}, {"categories"_L1, "categories"_L1, Kind::Words},
            {"limit"_L1, "result_limit"_L1, Kind::Count, true}, {"notify"_L1, "watched"_L1, Kind::Flag},
            {"revisions"_L1, "revisions"_L1, Kind::Text, true}, {"place"_L1, "place"_L1, Kind::Count, true},
            {"refreshed"_L1, "refreshed"_L1, Kind::Time}, {"visited"_L1, "visited"_L1, Kind::Time}},
        partsOfKeyword()};
}

Section papers()
{
    return {"papers"_L1, "papers"_L1, "papers ORDER BY id"_L1, "id"_L1, "id"_L1,
        {{"id"_L1, "id"_L1, Kind::Paper, true}, {"version"_L1, "version"_L1, Kind::Count, true},
            {"title"_L1, "title"_L1, Kind::Text, true}, {"authors"_L1, "authors"_L1, Kind::Lines},
            {"abstract"_L1, "abstract"_L1}, {"comment"_L1, "comment"_L1},
            {"journal_ref"_L1, "journal_ref"_L1}, {"doi"_L1, "doi"_L1}, {"address"_L1, "abs_url"_L1},
            {"categories"_L1, "categories"_L1, Kind::Lines}, {"published"_L1, "published"_L1, Kind::Time},
            {"updated"_L1, "updated"_L1, Kind::Time}, {"first_seen"_L1, "first_seen"_L1, Kind::Time},
            {"read"_L1, "is_read"_L1, Kind::Flag}, {"starred"_L1, "is_starred"_L1, Kind::Flag},
            {"kept"_L1, "in_archive"_L1, Kind::Flag}},
        partsOfPaper()};
}

/// Marks, tags and notes outlive their papers, for example after a restore.
Section otherPapers()
{
    QList<Part> parts = partsOfPaper();
    parts.removeIf([](const Part &part) {
        return part.table == "matches"_L1 || part.table == "versions"_L1
            || part.table == "revision_checks"_L1;
    });
    return {"papers_not_in_library"_L1, "other_papers"_L1,
        "(SELECT paper_id AS id FROM paper_tags UNION SELECT paper_id FROM notes"
        " UNION SELECT paper_id FROM citation_keys UNION SELECT paper_id FROM page_cells"
        " UNION SELECT paper_id FROM muted_papers UNION SELECT paper_id FROM zotero"
        " UNION SELECT paper_id FROM kept_marks"
        " UNION SELECT paper_id FROM removed_matches UNION SELECT id FROM removed_papers)"
        " WHERE id NOT IN (SELECT id FROM papers) ORDER BY id"_L1,
        "id"_L1, "id"_L1, {{"id"_L1, "id"_L1, Kind::Paper, true}}, parts};
}

QList<Section> allSections()
{
    return {
        {"properties"_L1, "properties"_L1,
            "facts WHERE name IN ('last_update', 'readme_columns', 'readme_page', 'highest_removed_keyword')"
            " ORDER BY name"_L1,
            ""_L1, "name"_L1, {{"name"_L1, "name"_L1, Kind::Text, true}, {"value"_L1, "value"_L1}}, {}},
        {"tags"_L1, "tags"_L1, "tags ORDER BY id"_L1, ""_L1, "id"_L1,
            {{"number"_L1, "id"_L1, Kind::Whole, true}, {"name"_L1, "name"_L1, Kind::Text, true},
                {"color"_L1, "color"_L1}},
            {}},
        keywords(),
        {"removed_keywords"_L1, "removed_keywords"_L1, "removed_keywords ORDER BY id"_L1, ""_L1, "id"_L1,
            {{"number"_L1, "id"_L1, Kind::Whole, true}, {"name"_L1, "name"_L1, Kind::Text, true},
                {"removed"_L1, "removed"_L1, Kind::Time, true}, {"data"_L1, "data"_L1, Kind::Json, true}},
            {}},
        {"saved_searches"_L1, "saved_searches"_L1, "saved_searches ORDER BY id"_L1, ""_L1, ""_L1,
            {{"name"_L1, "name"_L1, Kind::Text, true}, {"text"_L1, "text"_L1, Kind::Text, true},
                {"place"_L1, "place"_L1, Kind::Count, true}, {"created"_L1, "created"_L1, Kind::Time}},
            {}},
        {"mutes"_L1, "mutes"_L1, "mutes ORDER BY id"_L1, ""_L1, ""_L1,
            {{"kind"_L1, "kind"_L1, Kind::Text, true}, {"text"_L1, "text"_L1, Kind::Text, true},
                {"keyword"_L1, "keyword_id"_L1, Kind::Whole}, {"until"_L1, "until"_L1, Kind::Time},
                {"created"_L1, "created"_L1, Kind::Time}},
            {}},
        {"snapshots"_L1, "snapshots"_L1, "snapshots ORDER BY id"_L1, ""_L1, ""_L1,
            {{"file"_L1, "file"_L1, Kind::Text, true}, {"mark"_L1, "mark"_L1, Kind::Text, true},
                {"categories"_L1, "categories"_L1, Kind::Words},
                {"first_year"_L1, "first_year"_L1, Kind::Count},
                {"last_year"_L1, "last_year"_L1, Kind::Count}, {"line"_L1, "line"_L1, Kind::Whole},
                {"papers"_L1, "papers"_L1, Kind::Whole}, {"first_day"_L1, "first_day"_L1, Kind::Time},
                {"last_day"_L1, "last_day"_L1, Kind::Time}, {"whole"_L1, "is_whole"_L1, Kind::Flag},
                {"proved"_L1, "proved"_L1}, {"evidence"_L1, "evidence"_L1}},
            {}},
        papers(),
        otherPapers(),
    };
}

} // namespace

const QList<Section> &sections()
{
    static const QList<Section> all = allSections();
    return all;
}

} // namespace dp::portable
