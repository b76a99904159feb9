// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/subscriptions.h"

#include <QScrollArea>

class QCheckBox;
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

    QList<StarterOutlet> chosen() const;

signals:
    void accepted(const QList<StarterOutlet>& starters);
    void declined();
    void importRequested();

private:
    void addLanguage(QVBoxLayout& column, const QString& language, Qt::CheckState state);
    void refreshButton();

    QList<StarterOutlet> m_starters;
    QList<QCheckBox*> m_boxes;
    QPushButton* m_accept;
};

} // namespace byline
