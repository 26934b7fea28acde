#pragma once

#include <QObject>
#include <QTimer>

namespace dp {

class PapersHeader;
class PapersModel;

/// Makes the column of the authors narrow while no paper in the first rows has authors, as in a list that was
/// imported from a page without them. The papers are read only while the header is visible; they are those
/// that the table paints. GUI thread; the header owns the object, and the model must outlive it.
class EmptyAuthors : public QObject
{
    Q_OBJECT

public:
    EmptyAuthors(PapersHeader &header, const PapersModel &model);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void checkSoon();
    void check();

    PapersHeader &m_header;
    const PapersModel &m_model;
    QTimer m_timer;
};

} // namespace dp
