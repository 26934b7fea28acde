#pragma once

#include "base/paper.h"
#include "text/searchterms.h"

#include <QTextBrowser>

namespace dp {

/// The panel that opens below a row: title, authors, data of the paper and its abstract, as text that can be
/// read, selected and copied, with links. All data from outside is escaped. No resource is ever loaded.
class AbstractPanel : public QTextBrowser
{
    Q_OBJECT

public:
    explicit AbstractPanel(QWidget *parent = nullptr);

    void setPaper(const LibraryPaper &libraryPaper);
    /// Sets the search terms that are highlighted from the next setPaper() on.
    void setTerms(const QList<SearchTerm> &terms) { m_terms = terms; }
    /// Returns the height of the text at this width, in pixels.
    int heightAt(int width);

signals:
    void linkActivated(const QUrl &url);
    /// Escape was pressed: the focus returns to the list.
    void left();

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void render();
    QString html() const;

    QString shown(const QString &text) const;

    LibraryPaper m_shelved;
    QList<SearchTerm> m_terms;
    int m_heightWidth = -1;
    int m_height = 0;
};

} // namespace dp
