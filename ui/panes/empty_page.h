// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace byline {

class Actions;

/// What stands in the reading pane while no article is open.
class EmptyPage final : public QWidget
{
    Q_OBJECT

public:
    /// What can be done next.
    enum class Offer { Choose, Subscribe };

    EmptyPage(const Actions& actions, QWidget* parent);

    void setOffer(Offer offer);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Actions& m_actions;
    Offer m_offer = Offer::Choose;
    QString m_head;
    QString m_hint;
};

} // namespace byline
