import type { TitlePack } from './title-pack.ts';

export const fr: TitlePack = {
  qualifications: {
    title: 'Qualifications',
    aliases: [
      'qualification', 'qualifications', 'profil', 'profil recherché', 'profil souhaité', 'le profil', 'le profil recherché', 'votre profil', 'ton profil',
      'compétences', 'compétences requises', 'compétences recherchées', 'compétences attendues', 'vos compétences', 'tes compétences', 'savoir-faire',
      'savoir-être', 'exigences', 'prérequis', 'pré-requis', 'critères essentiels', 'formation', 'expérience', 'formation et expérience', 'expérience requise',
      'atouts', 'un plus', 'serait un plus', 'à propos de vous', 'à propos de toi', 'qui êtes-vous', 'qui es-tu', 'vous êtes', 'vous avez', 'vous apportez', 'vous possédez',
      'ce que vous apportez', 'ce que nous recherchons', 'qui nous recherchons', 'nous recherchons', 'nous cherchons', 'ce que nous cherchons',
    ],
    patterns: [/\b(profil|compétences|qualifications|exigences|prérequis)\b/u, /^(ce|qui|celui|celle) que nous (re)?cherchons\b/u, /^vous (serez|seriez) à votre place\b/u],
  },
  duties: {
    title: 'Missions',
    aliases: [
      'mission', 'missions', 'la mission', 'les missions', 'vos missions', 'votre mission', 'tes missions', 'ta mission', 'missions principales', 'tâches',
      'tâches principales', 'vos tâches', 'tes tâches', 'fonctions', 'activités', 'activités principales', 'principales activités', 'attributions',
    ],
    patterns: [/\b(missions?|tâches)\b/u],
  },
  responsibilities: {
    title: 'Responsabilités',
    aliases: [
      'responsabilité', 'responsabilités', 'vos responsabilités', 'tes responsabilités', 'vos principales responsabilités', 'le rôle', 'votre rôle',
      'ton rôle', 'le poste', 'description du poste', 'descriptif du poste', 'à propos du poste', 'ce que vous ferez', 'ce que tu feras', 'vous ferez', 'vous allez',
      'au quotidien', 'votre quotidien', 'ton quotidien', 'vous devrez', 'objectifs',
    ],
    patterns: [/\bresponsabilités?\b/u, /^(ce que|que) (vous|tu) (ferez|feras|allez|vas)\b/u, /^(dans|à) ce (rôle|poste)\b/u],
  },
  and: ['et', '&', '/', '+', ','],
}; // prettier-ignore
