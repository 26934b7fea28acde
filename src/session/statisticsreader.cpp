#include "session/statisticsreader.h"

#include "library/papercounter.h"

namespace dp {
namespace {

/// Only one thread at a time uses the counter: the reader's thread while it reads a part, otherwise the GUI
/// thread.
void readNextPart(LibraryThread &reader, QObject *context, const std::shared_ptr<PaperCounter> &counter,
    const StatisticsReader::Done &done)
{
    reader.post(
        context, [counter](Library &library) { return counter->readPart(library); },
        [&reader, context, counter, done](const Result<bool> &isMore) {
            if (!isMore)
                done(isMore.error());
            else if (*isMore)
                readNextPart(reader, context, counter, done);
            else
                done(counter->result());
        });
}

} // namespace

void StatisticsReader::read(QObject *context, qint64 keywordId, QDate since, const Done &done)
{
    readNextPart(m_library.reader, context, std::make_shared<PaperCounter>(keywordId, since), done);
}

} // namespace dp
