#include "session/searchcompletions.h"

#include "library/searchvalues.h"

namespace dp {
namespace {

constexpr qsizetype mostValues = 12;

} // namespace

SearchCompletions::SearchCompletions(LibraryThread &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
}

void SearchCompletions::find(const QString &text)
{
    using searchfields::Field;
    const quint64 generation = ++m_generation;
    const auto place = searchcompletion::placeAtEnd(text);
    if (!place) {
        emit found({}, {});
        return;
    }
    const bool isOfLibrary =
        place->field == Field::Authors || place->field == Field::Tag || place->field == Field::Keyword;
    if (!isOfLibrary) {
        emit found(*place, searchcompletion::knownValues(*place).mid(0, mostValues));
        return;
    }
    m_reader.post(
        this,
        [place = *place](Library &library) {
            return searchvalues::beginningWith(library, place.field, place.beginning, mostValues);
        },
        [this, generation, place = *place](const Result<QStringList> &values) {
            // A completion that cannot be read is not an error that the user must know.
            if (generation == m_generation)
                emit found(place, values ? *values : QStringList());
        });
}

} // namespace dp

#include "moc_searchcompletions.cpp"
