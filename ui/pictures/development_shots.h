// The pictures of skills, development plans, the dashboard and the quarterly review: who looks, and where.
#pragma once

#include "ui/pictures/picture_shots.h"

namespace chalktalk::ui::shots {

// As a manager of managers.
void todayOfSecondLine(PictureScene& scene);
void plans(PictureScene& scene);
void reviewedPlan(PictureScene& scene); // with history
void draftedPlan(PictureScene& scene);  // that waits for a yes
void newAssessment(PictureScene& scene);
void doneAssessment(PictureScene& scene);
void personDevelopment(PictureScene& scene);

// As whoever answers for everybody.
void todayOfCro(PictureScene& scene);
template <const char* part> void dashboard(PictureScene& scene);
void unaddressed(PictureScene& scene);
void cell(PictureScene& scene);
void quarterlyReview(PictureScene& scene);

// Somebody with this role and the most people below them says who they are; false without one.
bool lookAs(PictureScene& scene, domain::Role role);
void goTo(PictureScene& scene, const char* page, const char* part);

template <const char* part> void dashboard(PictureScene& scene) {
    if (lookAs(scene, domain::Role::Cro)) goTo(scene, "dashboard", part);
}

} // namespace chalktalk::ui::shots
