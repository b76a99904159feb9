// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/other_readers.h"
#include "library/subscriptions.h"

#include <QScrollArea>

class QBoxLayout;
class QCheckBox;
class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace byline {

/// The offer of the first start: outlets to begin with, which may be declined. Stands in the reading pane, in nobody's
/// way.
class StarterOffer final : public QScrollArea
{
    Q_OBJECT

public:
    /// `languages`: the first one's outlets come first.
    StarterOffer(const QStringList& languages, QWidget* parent);

    /// Other readers that were found here; their subscriptions can be taken over with a click.
    void offerReaders(const QList<OtherReader>& readers);

    QList<StarterOutlet> chosen() const;

signals:
    void accepted(const QList<StarterOutlet>& starters);
    void declined();
    void importRequested();
    void readerChosen(const OtherReader& reader);
    void languageChosen(const QString& language);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addButtons();
    void arrange();
    void addLanguage(QVBoxLayout& column, const QString& language, Qt::CheckState state);
    void refreshButton();

    QList<StarterOutlet> m_starters;
    QList<QCheckBox*> m_boxes;
    QVBoxLayout* m_readers;
    QPushButton* m_accept = nullptr;
    QWidget* m_foot = nullptr;
    QBoxLayout* m_buttons = nullptr;
    QList<std::pair<QGridLayout*, QList<QWidget*>>> m_grids; ///< of each language, and what is in it
};

} // namespace byline
